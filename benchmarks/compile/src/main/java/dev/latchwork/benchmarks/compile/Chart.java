package dev.latchwork.benchmarks.compile;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** Draws a bar chart whose bars are in groups. */
record Chart(String id, String title, String axis, CategoryDataset bars) {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;

  /** A palette by Okabe and Ito, whose colors color-blind people can tell apart too. */
  private static final List<Integer> COLORS =
      List.of(0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0x999999);

  void write(Path file) throws IOException {
    JFreeChart chart =
        ChartFactory.createBarChart(
            title, null, axis, bars, PlotOrientation.VERTICAL, true, false, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    BarRenderer renderer = (BarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setItemMargin(0.02);
    for (int i = 0; i < COLORS.size(); i++) {
      renderer.setSeriesPaint(i, new Color(COLORS.get(i)));
    }
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT);
    // The default prefix contains the time, so each run would write different files.
    svg.setDefsKeyPrefix(id);
    chart.draw(svg, new Rectangle(WIDTH, HEIGHT));
    Files.writeString(file, svg.getSVGElement() + "\n");
  }
}
