// @ts-check
'use strict';

// Loaded before the style sheet, so that a page never flashes in the wrong theme.
{
  const key = 'debrief-theme';
  const root = document.documentElement;

  /** The reader's choice: `light`, `dark`, or empty for the system's theme. */
  const stored = () => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return ''; // Where nothing may be stored, the choice lasts as long as the page.
    }
  };

  /** @param {string} theme */
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  /** @param {string} theme */
  const choose = (theme) => {
    apply(theme);
    try {
      if (theme) localStorage.setItem(key, theme);
      else localStorage.removeItem(key);
    } catch {
      // As above.
    }
  };

  apply(stored());

  document.addEventListener('DOMContentLoaded', () => {
    const words = report.words.theme;
    const buttons = [['', words.system], ['light', words.light], ['dark', words.dark]].map(([theme, label]) => {
      const button = element('button', { type: 'button' }, label);
      button.addEventListener('click', () => {
        choose(theme);
        show();
      });
      return { theme, button };
    });
    const show = () => {
      const theme = root.dataset.theme ?? '';
      for (const item of buttons) item.button.setAttribute('aria-pressed', String(item.theme === theme));
    };
    show();
    tools.append(
      element('div', { class: 'switch', role: 'group', 'aria-label': words.label }, ...buttons.map((item) => item.button)));
  });
}
