package dev.latchwork.benchmarks.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/**
 * Draws a group as a chart with a line of dots for each row. A dot is a contender's time divided by
 * the floor's time, on a logarithmic axis.
 */
final class Chart {
  private static final int WIDTH = 900;

  /** A palette by Okabe and Ito, whose colors color-blind people can tell apart too. */
  private static final List<Integer> COLORS =
      List.of(
          0x0072B2, 0x000000, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x999999, 0x7F3C8D);

  private final Group group;

  Chart(Group group) {
    this.group = group;
  }

  void write(Path file) throws IOException {
    JFreeChart chart =
        ChartFactory.createLineChart(
            group.title(), null, null, dots(), PlotOrientation.HORIZONTAL, true, false, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 16));
    style(chart.getCategoryPlot());
    int height = 140 + 26 * group.rows().size();
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, height);
    // The default prefix contains the time, so each run would write different files.
    svg.setDefsKeyPrefix(group.id());
    chart.draw(svg, new Rectangle(WIDTH, height));
    Files.writeString(file, svg.getSVGElement() + "\n");
  }

  private DefaultCategoryDataset dots() {
    DefaultCategoryDataset dots = new DefaultCategoryDataset();
    for (String contender : group.contenders()) {
      for (Row row : group.rows()) {
        double ratio = row.ratio(contender, group.floor());
        dots.addValue(Double.isNaN(ratio) ? null : ratio, contender, row.name());
      }
    }
    return dots;
  }

  private void style(CategoryPlot plot) {
    LogarithmicAxis axis = new LogarithmicAxis("time, " + group.floor() + " = 1");
    axis.setAllowNegativesFlag(false);
    axis.setAutoRangeIncludesZero(false);
    plot.setRangeAxis(axis);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinesVisible(true);
    plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.5f);
    LineAndShapeRenderer renderer = new LineAndShapeRenderer(false, true);
    for (int i = 0; i < COLORS.size(); i++) {
      renderer.setSeriesPaint(i, new Color(COLORS.get(i)));
    }
    plot.setRenderer(renderer);
  }
}
