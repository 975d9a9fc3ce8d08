// @ts-check
'use strict';

// Times in the report's zone, regardless of the reader's; all in seconds since 1970.
const clock = (() => {
  const { date: style, zone } = report;
  const day = 86400;

  /** @param {number} second */
  const period = (second) => zone.filter(([start]) => start <= second).pop() ?? zone[0];

  /**
   * The wall-clock time, as a date whose UTC fields hold it.
   * @param {number} second
   */
  const wall = (second) => new Date((second + period(second)[1]) * 1000);

  /** @param {Date} date */
  const time = (date) => date.toISOString().slice(11, date.getUTCSeconds() ? 19 : 16);

  /**
   * `date` formatted by `pattern`, whose letters are defined in Unicode Technical Standard 35.
   * @param {Date} date
   * @param {string} pattern
   */
  const written = (date, pattern) => pattern.replace(/E+|d+|M+|y+/g, (part) => {
    const [month, number] = [date.getUTCMonth(), (/** @type {number} */ value) => own(String(value).padStart(part.length, '0'))];
    if (part[0] === 'E') return style.weekdays[(date.getUTCDay() + 6) % 7];
    if (part[0] === 'd') return number(date.getUTCDate());
    if (part[0] === 'y') return own(String(date.getUTCFullYear()).slice(part.length === 2 ? 2 : 0));
    return part.length > 2 ? style.months[month] : number(month + 1);
  });

  /**
   * `Tue 7 May 2024, 14:00–15:00 UTC`; a whole day as its date only.
   * @param {number} start
   * @param {number} end
   */
  const span = (start, end) => {
    const [first, last] = [wall(start), wall(end)];
    const [from, to] = [first, new Date(last.getTime() - 1)].map((date) => written(date, style.full));
    const [opening, closing] = [time(first), time(last)];
    if (opening === '00:00' && closing === '00:00') return from === to ? from : `${from} – ${to}`;
    const name = period(end - 1)[2];
    return from === to ? `${from}, ${own(opening)}–${own(closing === '00:00' ? '24:00' : closing)} ${name}`
      : `${from}, ${own(opening)} – ${written(last, style.full)}, ${own(closing)} ${name}`;
  };

  const steps = [60, 300, 900, 1800, 3600, 7200, 10800, 21600, 43200, day, 2 * day, 7 * day, 30 * day, 365 * day];

  /**
   * At most `limit` round times in [from, to]: whole steps of the wall clock, with their labels.
   * @param {number} from
   * @param {number} to
   * @param {number} limit
   */
  const ticks = (from, to, limit) => {
    for (const step of steps.filter((each) => (to - from) / each < 2 * limit)) {
      /** @param {Date} date */
      const isPlace = (date) => step <= day || (step === 2 * day ? date.getUTCDate() % 2 === 1 && date.getUTCDate() < 31
        : step === 7 * day ? date.getUTCDay() === 1 : date.getUTCDate() === 1 && (step < 365 * day || date.getUTCMonth() === 0));
      const [label, context] = step < day ? ['', style.day] : step < 30 * day ? [style.tick, style.month] : [style.month, style.year];
      const unit = Math.min(step, day);
      const places = [];
      for (let civil = Math.floor(from / unit - day / unit) * unit; civil <= to + day; civil += unit) {
        const date = new Date(civil * 1000);
        const value = civil - period(civil - period(civil)[1])[1];
        if (value < from || value > to || wall(value).getTime() !== date.getTime() || !isPlace(date)) continue;
        places.push({ value, label: label ? written(date, label) : own(time(date)), context: written(date, context) });
      }
      if (places.length > 0 && places.length <= limit) return places;
    }
    return [];
  };

  /**
   * The name of the zone in [from, to).
   * @param {number} from
   * @param {number} to
   */
  const name = (from, to) => [...new Set([period(from)[2], period(to - 1)[2]])].join('/');

  return { span, ticks, name };
})();
