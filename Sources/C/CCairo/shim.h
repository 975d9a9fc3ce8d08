#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb-ot.h>
#include <hb.h>
#include <stdlib.h>

// The FreeType objects behind a Cairo font face. They are freed with the face: Cairo caches faces, so they must outlive the Swift object.
struct debrief_outlines {
  FT_Library library;
  FT_Face face;
  hb_blob_t *file;
};

static inline void debrief_outlines_free(void *pointer) {
  struct debrief_outlines *outlines = (struct debrief_outlines *)pointer;
  if (outlines->face) FT_Done_Face(outlines->face);
  if (outlines->library) FT_Done_FreeType(outlines->library);
  hb_blob_destroy(outlines->file);
  free(outlines);
}

// Creates a Cairo font face, owned by the caller, from the font file in `file`; NULL if FreeType cannot read it or it is not an outline
// font.
static inline cairo_font_face_t *debrief_font_face_create(hb_blob_t *file) {
  static const cairo_user_data_key_t key;
  struct debrief_outlines *outlines = (struct debrief_outlines *)calloc(1, sizeof(struct debrief_outlines));
  if (!outlines) return NULL;
  outlines->file = hb_blob_reference(file);
  unsigned int length = 0;
  const FT_Byte *bytes = (const FT_Byte *)hb_blob_get_data(file, &length);
  if (FT_Init_FreeType(&outlines->library) || FT_New_Memory_Face(outlines->library, bytes, length, 0, &outlines->face) ||
      !FT_IS_SCALABLE(outlines->face)) {
    debrief_outlines_free(outlines);
    return NULL;
  }
  cairo_font_face_t *face =
      cairo_ft_font_face_create_for_ft_face(outlines->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
  if (cairo_font_face_status(face) || cairo_font_face_set_user_data(face, &key, outlines, debrief_outlines_free)) {
    cairo_font_face_destroy(face);
    debrief_outlines_free(outlines);
    return NULL;
  }
  return face;
}
