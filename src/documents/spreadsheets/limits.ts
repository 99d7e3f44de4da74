const MB = 1_048_576;

/** What is read of an uploaded file at most. A file beyond them is refused, never read in part. */
export const MAX_FILE_MB = 5;
export const MAX_FILE_BYTES = MAX_FILE_MB * MB;

/** Files in the archive that an .xlsx is; a workbook of an office has ten to fifty. */
export const MAX_ENTRIES = 200;
/** Inflated bytes, counted as they come: of one part, and of all parts that are read. */
export const MAX_PART_BYTES = 80 * MB;
export const MAX_INFLATED_BYTES = 120 * MB;
/** Inflated bytes a packed byte, in a part larger than `LARGE_PART_BYTES`. */
export const MAX_RATIO = 200;
export const LARGE_PART_BYTES = 10 * MB;
/** Bytes of XML in which no element and no text may end: no name, text or comment of a real file is as long. */
export const MAX_SILENT_BYTES = MB;
export const MAX_XML_DEPTH = 64;

/** Rows that hold something, a sheet. */
export const MAX_ROWS = 20_000;
export const MAX_COLUMNS = 64;
/** Cells with a value in all sheets together. More would take more time and memory than one reading is given. */
export const MAX_CELLS = 640_000;
/** Excel's own limits. */
export const MAX_CELL_CHARACTERS = 32_767;
export const EXCEL_ROWS = 1_048_576;
export const EXCEL_COLUMNS = 16_384;
