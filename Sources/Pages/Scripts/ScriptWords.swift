import Notation

/// The fixed texts of the controls that scripts make, by where they are shown.
enum ScriptWords {
  /// Texts by place and name; `{…}` stands for a value.
  static let json: JSON = [
    "theme": ["label": "Theme", "system": "System", "light": "Light", "dark": "Dark"],
    "search": [
      "button": "Search", "label": "Search this report", "hint": "Incident, service, metric or figure",
      "results": "Results", "close": "Close", "none": "Nothing found.", "count": "{count} found",
      "broken": "The search index, assets/search-index.js, could not be read.", "page": "Page",
      "incident": "Incident", "service": "Service", "metric": "Metric", "figure": "Figure",
    ],
    "chart": [
      "role": "chart", "zoom": "Zoom", "closer": "Zoom in", "wider": "Zoom out", "whole": "Whole period",
      "keys": .text(
        "Arrow keys read the values, Page Up and Page Down in longer steps. Plus and minus zoom, 0 shows the whole "
          + "period, Escape leaves."),
    ],
    "table": ["filter": "Filter rows", "count": "{shown} of {all} rows"],
  ]
}
