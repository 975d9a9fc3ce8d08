// @ts-check
'use strict';

// A crosshair shared by all charts with the same axis, and zooming along that axis.

/**
 * @typedef {{name: string, role: 'line' | 'low' | 'high' | 'cell', color: string, decimals: number,
 *   values: (number | null)[]}} Course Numbers in units of their last decimal.
 * @typedef {{unit: [before: string, behind: string], courses: Course[]}} Plot
 * @typedef {[top: number, bottom: number, low?: number, high?: number]} Box Edges of a plot, and the values at these edges.
 * @typedef {{left: number, right: number, top: number, boxes: Box[]}} Place
 * @typedef {{axis: string, start: number, step: number, count: number, spans: [start: number, end: number, name: string][],
 *   plots: Plot[], wide: Place, narrow: Place}} Track Data of a figure, written by the build.
 * @typedef {{track: Track, place: Place, bottom: number, host: HTMLElement, svg: SVGSVGElement, zoomed: Element,
 *   live: Element, card: HTMLElement, from: number, to: number}} Chart A drawing, and the visible range of its axis.
 */
{
  const words = report.words.chart;
  /** At a greater scale, the rounding of coordinates would be visible. */
  const greatestScale = 32;

  /** @type {Chart[]} */
  const charts = [];

  /** @param {string} axis */
  const chartsOf = (axis) => charts.filter(({ track }) => track.axis === axis);

  /**
   * @param {string} name
   * @param {Record<string, string | number>} attributes
   * @param {...(Node | string)} children
   */
  const shape = (name, attributes, ...children) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
    made.append(...children);
    return made;
  };

  /** @param {Track} track */
  const end = ({ start, step, count }) => start + step * count;

  /** @param {Chart} chart @param {number} value */
  const across = ({ place, from, to }, value) => place.left + ((value - from) / (to - from)) * (place.right - place.left);

  /**
   * The value of bucket `index`, formatted as in tables.
   * @param {Plot} plot
   * @param {Course} course
   * @param {number} index
   */
  const textAt = ({ unit }, { values, decimals }, index) => {
    const value = values[index];
    if (value === null) return '—';
    const digits = String(Math.abs(value)).padStart(decimals + 1, '0');
    const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, report.number.group);
    const fraction = decimals ? report.number.decimal + digits.slice(-decimals) : '';
    return (value < 0 ? '−' : '') + unit[0] + own(whole + fraction) + unit[1];
  };

  /**
   * Names and values of everything drawn for bucket `index`.
   * @param {Track} track
   * @param {number} index
   */
  const readings = ({ plots }, index) => plots.flatMap((plot) => plot.courses.map((course, number) => {
    const next = course.role === 'low' ? ` – ${textAt(plot, plot.courses[number + 1], index)}` : '';
    return { name: course.name, role: course.role, color: course.color, text: textAt(plot, course, index) + next };
  })).filter(({ role }) => role !== 'high');

  /** @param {Track} track @param {number} index */
  const bucket = ({ axis, start, step }, index) => {
    const [from, to] = [start + step * index, start + step * (index + 1)];
    return axis === 'time' ? clock.span(from, to) : `${own(`${from}:00`)}–${own(`${to}:00`)}`;
  };

  /** @param {string} axis */
  const leave = (axis) => chartsOf(axis).forEach(({ live, card }) => {
    live.replaceChildren();
    card.hidden = true;
  });

  /**
   * Shows the crosshair at `moment` in all charts with this axis.
   * @param {string} axis
   * @param {number} moment
   */
  const point = (axis, moment) => {
    leave(axis);
    for (const chart of chartsOf(axis)) {
      const { track, place, bottom, live, card, host, svg } = chart;
      const index = Math.floor((moment - track.start) / track.step);
      const x = across(chart, track.start + (index + 0.5) * track.step);
      if (index < 0 || index >= track.count || x < place.left || x > place.right || host.offsetWidth === 0) continue;
      live.append(shape('path', { class: 's-ink', d: `M${x} ${place.top}V${bottom}` }));
      track.plots.forEach(({ courses }, number) => [...courses].reverse().forEach(({ role, color, values, decimals }) => {
        const [top, low, least, greatest] = place.boxes[number];
        const value = values[index];
        if (role !== 'line' || value === null || least === undefined || greatest === undefined) return;
        const part = (value / 10 ** decimals - least) / (greatest - least);
        live.append(shape('circle', { class: `f-${color} s-paper`, cx: x, cy: low - part * (low - top), r: 4 }));
      }));
      // With many plots: only the value and the expected value of each, without the band.
      const all = readings(track, index).filter(({ role }) => role !== 'low' || track.plots.length < 3);
      card.replaceChildren(element('p', {}, bucket(track, index)), ...all.map((reading) => {
        const sample = shape('svg', { class: `scene ${reading.role}`, viewBox: '0 0 9 9' },
          shape('path', { class: `f-${reading.color}`, d: 'M0 0h9v9H0z' }));
        return element('p', {}, sample, element('span', {}, reading.name), element('b', {}, reading.text));
      }));
      card.hidden = false;
      // Next to the crosshair, on the side with more space.
      const [left, room] = [(x * svg.clientWidth) / svg.viewBox.baseVal.width, svg.clientWidth];
      const wanted = left > room / 2 ? left - card.offsetWidth - 12 : left + 12;
      card.style.left = `${Math.max(0, Math.min(wanted, room - card.offsetWidth))}px`;
    }
  };

  /**
   * Draws the visible range of `chart`: stretches its marks, and redraws its bands, axis and names.
   * @param {Chart} chart
   */
  const draw = (chart) => {
    const { track, place, bottom, svg, zoomed, from, to } = chart;
    const all = end(track) - track.start;
    const isZoomed = to - from < all;
    svg.classList.toggle('is-zoomed', isZoomed);
    zoomed.replaceChildren();
    if (!isZoomed) return;
    const { width: wide, height: tall } = svg.viewBox.baseVal;
    const width = place.right - place.left;
    let free = place.left;
    /**
     * Writes `words` inside the drawing; returns their extent.
     * @param {string} words
     * @param {number} x
     * @param {number} y
     * @param {string} kind
     */
    const label = (words, x, y, kind) => {
      const text = /** @type {SVGTextContentElement} */ (shape('text', { class: `t-label ${kind}`, y }, words));
      zoomed.append(text);
      const length = text.getComputedTextLength();
      const begin = Math.min(x, wide - length * (kind.endsWith('m') ? 0.5 : kind.endsWith('e') ? 0 : 1));
      text.setAttribute('x', String(begin));
      return { text, begin, length };
    };
    const hasBands = svg.querySelector('.marks > .f-incident-wash');
    for (const [start, until, name] of track.spans) {
      if (start >= to || until <= from) continue;
      const [x, right] = [Math.max(place.left, across(chart, start)), Math.min(place.right, across(chart, until))];
      if (hasBands) zoomed.append(shape('path', { class: 'f-incident-wash', d: `M${x} ${place.top}H${right}V${bottom}H${x}z` }));
      zoomed.append(shape('path', { class: 'f-quiet-ink', d: `M${x} ${place.top}H${right}v-2H${x}z` }));
      const { text, begin, length } = label(name, x, place.top - 7, 'f-ink');
      if (begin < free) text.remove();
      else free = begin + length + 8;
    }
    const view = [place.left + ((from - track.start) / all) * width, 0, ((to - from) / all) * width, tall].join(' ');
    // Bands and their caps have a minimum width for visibility: stretching would exaggerate them, so they are redrawn.
    const marks = [...svg.querySelectorAll('.marks > :not(.f-incident-wash, .f-quiet-ink)')];
    zoomed.append(shape('svg', { x: place.left, y: 0, width, height: tall, viewBox: view, preserveAspectRatio: 'none' },
      ...marks.map((mark) => mark.cloneNode(true))));
    const zone = label(clock.name(from, to), place.right, bottom + 34, 'f-quiet-ink e');
    const rest = place.right - zone.length - 45;
    let line = `M${place.left} ${bottom}H${place.right}`;
    let context = '';
    for (const tick of clock.ticks(from, to, Math.max(2, Math.floor(width / 56)))) {
      const x = across(chart, tick.value);
      line += `M${x} ${bottom}v4`;
      label(tick.label, x, bottom + 18, 'f-quiet-ink m');
      if (tick.context !== context && x < rest) label(tick.context, x, bottom + 34, 'f-ink m');
      context = tick.context;
    }
    zoomed.append(shape('path', { class: 's-axis', d: line }));
  };

  /**
   * Shows [from, to] in all charts with this axis, clamped to the range of each; without a range, all of it.
   * @param {string} axis
   * @param {number} [from]
   * @param {number} [to]
   */
  const zoom = (axis, from = -Infinity, to = Infinity) => {
    leave(axis);
    const shown = chartsOf(axis);
    for (const chart of shown) {
      const { track } = chart;
      const [first, last] = [track.start, end(track)];
      const round = (/** @type {number} */ value) => first + Math.round((value - first) / track.step) * track.step;
      const least = Math.ceil(Math.max(track.count / greatestScale, 2)) * track.step;
      // Whole buckets, and at least as many as the greatest scale allows.
      let [left, right] = [round(from), round(to)];
      if (right - left < least) left = round((left + right - least) / 2);
      right = Math.max(right, left + least);
      if (left >= last || right <= first) [left, right] = [first, last];
      const shift = Math.max(0, first - left) - Math.max(0, right - last);
      const isBounded = Number.isFinite(right - left);
      chart.from = Math.max(first, isBounded ? left + shift : left);
      chart.to = Math.min(last, isBounded ? right + shift : right);
      draw(chart);
    }
    for (const button of document.querySelectorAll('button.whole')) {
      /** @type {HTMLButtonElement} */ (button).disabled = shown.every(({ svg }) => !svg.classList.contains('is-zoomed'));
    }
  };

  /**
   * Zooms to `part` of the visible range, around `middle`, and announces it.
   * @param {Chart} chart
   * @param {number} part
   * @param {number} [middle]
   */
  const zoomBy = (chart, part, middle = (chart.from + chart.to) / 2) => {
    const half = ((chart.to - chart.from) * part) / 2;
    zoom(chart.track.axis, middle - half, middle + half);
    announce(clock.span(chart.from, chart.to));
  };

  /** @param {Chart} chart @param {PointerEvent} event */
  const momentAt = ({ svg, place, from, to }, event) => {
    const box = svg.getBoundingClientRect();
    const x = ((event.clientX - box.left) * svg.viewBox.baseVal.width) / box.width;
    return from + Math.min(1, Math.max(0, (x - place.left) / (place.right - place.left))) * (to - from);
  };

  /** @param {Chart} chart */
  const listenToPointer = (chart) => {
    const { host, live, track, place, bottom } = chart;
    /** @type {number | undefined} */
    let begun;
    host.addEventListener('pointerdown', (event) => {
      point(track.axis, momentAt(chart, event));
      if (event.button !== 0 || event.pointerType === 'touch' || track.axis !== 'time') return;
      begun = momentAt(chart, event);
      host.setPointerCapture(event.pointerId);
    });
    host.addEventListener('pointermove', (event) => {
      const moment = momentAt(chart, event);
      point(track.axis, moment);
      if (begun === undefined) return;
      const [x, right] = [begun, moment].map((each) => across(chart, each)).sort((one, other) => one - other);
      live.prepend(shape('rect', { class: 'selection', x, y: place.top, width: right - x, height: bottom - place.top }));
    });
    host.addEventListener('pointerup', (event) => {
      const [from, to] = [begun ?? NaN, momentAt(chart, event)].sort((one, other) => one - other);
      begun = undefined;
      // A shorter drag is a click.
      if (across(chart, to) - across(chart, from) > 6) zoom(track.axis, from, to);
    });
    // Lifting a finger does not mean leaving the chart.
    host.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'touch' || leave(track.axis));
    host.addEventListener('pointercancel', () => { begun = undefined; });
    host.addEventListener('dblclick', () => zoom(track.axis));
  };

  /** @param {Chart} chart */
  const listenToKeys = (chart) => {
    const { host, track } = chart;
    const more = track.axis === 'time' ? Math.max(2, Math.round((track.step < 86400 ? 86400 : 604800) / track.step)) : 6;
    /** @type {number | undefined} */
    let index;
    /** @param {number} wanted */
    const go = (wanted) => {
      index = Math.min(track.count - 1, Math.max(0, wanted));
      const [start, length] = [track.start + index * track.step, chart.to - chart.from];
      // The visible range follows.
      if (start < chart.from) zoom(track.axis, start, start + length);
      if (start + track.step > chart.to) zoom(track.axis, start + track.step - length, start + track.step);
      point(track.axis, start + track.step / 2);
      announce(`${bucket(track, index)}: ${readings(track, index).map(({ name, text }) => `${name} ${text}`).join(', ')}`);
    };
    host.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const visible = [chart.from, chart.to - track.step].map((each) => Math.round((each - track.start) / track.step));
      // Readers look for incidents first.
      const first = Math.round(((track.spans[0]?.[0] ?? chart.from) - track.start) / track.step);
      const middle = index === undefined ? undefined : track.start + (index + 0.5) * track.step;
      const isTime = track.axis === 'time';
      /** @type {Record<string, () => void>} */
      const actions = {
        ArrowRight: () => go(index === undefined ? first : index + 1),
        ArrowLeft: () => go(index === undefined ? first : index - 1),
        PageDown: () => go((index ?? first) + more),
        PageUp: () => go((index ?? first) - more),
        Home: () => go(visible[0]),
        End: () => go(visible[1]),
        Escape: () => { index = undefined; leave(track.axis); },
        ...(isTime && { '+': () => zoomBy(chart, 0.5, middle), '=': () => zoomBy(chart, 0.5, middle),
          '-': () => zoomBy(chart, 2, middle), 0: () => zoomBy(chart, Infinity, middle) }),
      };
      const action = actions[event.key];
      if (!action) return;
      event.preventDefault();
      action();
    });
    host.addEventListener('blur', () => { index = undefined; leave(track.axis); });
  };

  /** @param {Element} figure @param {Chart[]} both */
  const addButtons = (figure, both) => {
    const shown = () => both.find(({ host }) => host.offsetWidth > 0) ?? both[0];
    const make = (/** @type {string} */ text, /** @type {string} */ name, /** @type {number} */ part) => {
      const button = element('button', { type: 'button', 'aria-label': name, title: name }, text);
      button.addEventListener('click', () => zoomBy(shown(), part));
      return button;
    };
    const whole = make(words.whole, words.whole, Infinity);
    whole.classList.add('whole');
    whole.disabled = true;
    figure.querySelector('.links')?.append(element('span', { class: 'zoom', role: 'group', 'aria-label': words.zoom },
      make('+', words.closer, 0.5), make('−', words.wider, 2), whole));
  };

  document.addEventListener('pointerdown', ({ target }) => {
    if (!/** @type {Element} */ (target).closest('.chart')) ['time', 'hour'].forEach(leave);
  });

  const hint = element('p', { id: 'chart-keys', hidden: '' }, words.keys);
  document.body.append(hint);

  for (const source of document.querySelectorAll('script[type="application/json"].track')) {
    const figure = /** @type {Element} */ (source.closest('figure'));
    /** @type {Track} */
    const track = JSON.parse(source.textContent ?? '');
    const both = /** @type {const} */ (['wide', 'narrow']).map((width) => {
      const host = /** @type {HTMLElement} */ (figure.querySelector(`.${width}`));
      const svg = /** @type {SVGSVGElement} */ (host.querySelector('svg'));
      const [zoomed, live] = [shape('g', { class: 'zoomed' }), shape('g', { class: 'live' })];
      const card = element('div', { class: 'card', hidden: '' });
      // Bands and areas of a zoomed range are below the texts that stay, as in the unzoomed chart.
      svg.querySelector('.marks')?.after(zoomed);
      svg.append(live);
      host.append(card);
      const name = figure.querySelector('h3')?.textContent ?? '';
      for (const [key, value] of Object.entries({ tabindex: '0', role: 'application', 'aria-label': name,
        'aria-roledescription': words.role, 'aria-describedby': 'chart-keys' })) host.setAttribute(key, value);
      host.classList.add('chart');
      const chart = { track, place: track[width], host, svg, live, zoomed, card,
        bottom: track[width].boxes[track.plots.length - 1][1], from: track.start, to: end(track) };
      charts.push(chart);
      listenToPointer(chart);
      listenToKeys(chart);
      return chart;
    });
    if (track.axis === 'time') addButtons(figure, both);
  }
}
