package dev.latchwork.processor.report.render;

import java.util.List;

/** The boxes and lines of a drawing with their positions, before they become markup. */
record Drawing(int width, int height, List<Box> boxes, List<Line> lines) {
  static final int ROW_HEIGHT = 20;
  static final int HEAD_HEIGHT = 32;
  static final int PADDING = 12;

  /**
   * The width of a cell in pixels. A cell is wider than a character of any usual monospaced font at
   * the font size of a row.
   */
  static final double CELL = 7.75;

  /**
   * A titled box with rows in columns.
   *
   * @param tone the style class that gives the box its colors
   */
  record Box(int x, int y, int width, String title, String tone, List<Row> rows, int columns) {

    int height() {
      int lines = (rows.size() + columns - 1) / columns;
      return lines == 0 ? HEAD_HEIGHT : HEAD_HEIGHT + lines * ROW_HEIGHT + 8;
    }

    int bottom() {
      return y + height();
    }

    int middle() {
      return y + HEAD_HEIGHT / 2;
    }

    int columnWidth() {
      return (width - PADDING) / columns - PADDING;
    }

    /** Returns the number of cells that fit into a row. */
    int cells() {
      return (int) (columnWidth() / CELL);
    }

    int rowX(int index) {
      return x + PADDING + index / linesPerColumn() * (columnWidth() + PADDING);
    }

    /** Returns the vertical position of a row's baseline. */
    int rowY(int index) {
      return y + HEAD_HEIGHT + index % linesPerColumn() * ROW_HEIGHT + 14;
    }

    private int linesPerColumn() {
      return (rows.size() + columns - 1) / columns;
    }
  }

  /**
   * A row of a box.
   *
   * @param aside a text that follows in a quieter color
   */
  record Row(String text, String aside) {}

  /**
   * A line, with path and tip in SVG syntax.
   *
   * @param tip an arrowhead; may be empty
   */
  record Line(String path, String tip, String tone) {

    Line(String path, String tone) {
      this(path, "", tone);
    }
  }
}
