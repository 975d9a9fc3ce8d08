/// Measurements in a page, as JavaScript.
enum Reading {
  /// Visible texts smaller than 11 px; those in drawings as scaled.
  static let smallTexts = """
    (() => {
      const small = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || !element.checkVisibility()) continue;
        const drawing = element.ownerSVGElement;
        const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1;
        const size = parseFloat(getComputedStyle(element).fontSize) * scale;
        if (element.getClientRects().length > 0 && size < 10.95) small.push(`${node.data.trim()}: ${size} px`);
      }
      return small;
    })()
    """

  /// Boxes of the labels of each visible drawing.
  private static let labels = """
    const labelled = [...document.querySelectorAll("svg.scene")].filter(svg => svg.checkVisibility()).map(svg => ({
      box: svg.getBoundingClientRect(),
      labels: [...svg.querySelectorAll("text")].map(text => ({ text, box: text.getBoundingClientRect() }))
        .filter(({ text, box }) => text.checkVisibility() && box.width > 0),
    }));
    """

  /// Pairs of labels of one drawing whose boxes overlap noticeably. Lines of text are higher than their letters, by a fifth above and
  /// below.
  static let overlaps = """
    (() => {
      \(labels)
      const pairs = [];
      for (const { labels } of labelled) {
        const boxes = labels.map(({ text, box }) => {
          const trim = Math.min(box.height, box.width) / 5;
          const upright = box.height > box.width && text.textContent.length > 2;
          return { name: text.textContent, left: box.left + (upright ? trim : 0), right: box.right - (upright ? trim : 0),
            top: box.top + (upright ? 0 : trim), bottom: box.bottom - (upright ? 0 : trim) };
        });
        boxes.forEach((first, index) => {
          for (const second of boxes.slice(index + 1)) {
            const width = Math.min(first.right, second.right) - Math.max(first.left, second.left);
            const height = Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top);
            if (width > 1 && height > 1) pairs.push(`${first.name} | ${second.name}`);
          }
        });
      }
      return pairs;
    })()
    """

  /// Labels that extend beyond their drawing.
  static let clippedLabels = """
    (() => {
      \(labels)
      return labelled.flatMap(({ box, labels }) => labels.filter(label =>
        label.box.left < box.left - 1 || label.box.right > box.right + 1 || label.box.top < box.top - 2
        || label.box.bottom > box.bottom + 2).map(({ text }) => text.textContent));
    })()
    """

  /// Brightness of the page's paper, 0 to 255.
  static let brightnessOfThePaper = """
    Math.max(...getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number))
    """

  /// Texts with less than 4.5:1 contrast to their background; labels on the cells of heat maps are left to the tokens' tests.
  ///
  /// - Source: WCAG 2.2, 1.4.3 and the definition of relative luminance.
  static let faintTexts = """
    (() => {
      const channels = color => color.match(/[\\d.]+/g).map(Number);
      const luminance = color => channels(color).slice(0, 3).map(value => value / 255)
        .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
        .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
      const paper = element => {
        for (let place = element; place; place = place.parentElement) {
          const color = getComputedStyle(place).backgroundColor;
          if ((channels(color)[3] ?? 1) > 0.99) return color;
        }
        return "rgb(255, 255, 255)";
      };
      const faint = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || !element.checkVisibility() || element.closest(".t-cell")) continue;
        const style = getComputedStyle(element);
        const ink = element.ownerSVGElement ? style.fill : style.color;
        const lights = [luminance(ink), luminance(paper(element.ownerSVGElement ?? element))].sort((a, b) => b - a);
        const contrast = (lights[0] + 0.05) / (lights[1] + 0.05);
        if (contrast < 4.5) faint.push(`${node.data.trim()}: ${contrast.toFixed(2)}`);
      }
      return faint;
    })()
    """
}
