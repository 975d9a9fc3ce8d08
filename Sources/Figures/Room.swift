// The room stands; its furniture arrives with the first slice.
