/* The page around the board: its colours, its beginning, and what it says when the kernel is gone. */
(() => {
  const PATIENCE = 3000;
  const asked = document.currentScript.dataset.theme;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');

  /* The token has done its work: the cookie stands for it, and no one need read it over a shoulder. */
  const address = new URL(window.location);
  if (address.searchParams.has('token')) {
    address.searchParams.delete('token');
    window.history.replaceState(null, '', address);
  }

  /* The server takes what this page asks for only with a word that no other site can know. */
  if (!/(^|; )_xsrf=/.test(document.cookie)) {
    const word = crypto.getRandomValues(new Uint8Array(16));
    const hex = [...word].map(byte => byte.toString(16).padStart(2, '0')).join('');
    document.cookie = `_xsrf=${hex}; path=/; samesite=strict`;
  }

  function dress() {
    const theme = asked === 'system' ? (dark.matches ? 'dark' : 'light') : asked;
    for (const sheet of document.querySelectorAll('link[data-theme]')) {
      sheet.disabled = sheet.dataset.theme !== theme;
    }
    if (!document.body) return;
    document.body.dataset.jpThemeLight = String(theme === 'light');
    document.body.dataset.jpThemeName = theme === 'light' ? 'JupyterLab Light' : 'JupyterLab Dark';
    document.body.classList.toggle('theme-dark', theme === 'dark');
    document.body.classList.toggle('theme-light', theme === 'light');
  }

  /* Voilà calls this when the cells have run and its own script is there, in either order. */
  function finish() {
    if (!window.themeLoaded) {
      window.cellLoaded = true;
      return;
    }
    const cells = document.getElementById('rendered_cells');
    cells.style.display = '';
    const drawn = () => {
      const there = cells.querySelector('.archbook, .jp-RenderedText');
      if (there) document.getElementById('loading')?.remove();
      return Boolean(there);
    };
    if (drawn()) return;
    const watch = new MutationObserver(() => drawn() && watch.disconnect());
    watch.observe(cells, {childList: true, subtree: true});
  }

  function say(lost) {
    if (lost) document.getElementById('loading')?.remove();
    document.getElementById('archbook-lost').hidden = !lost;
  }

  /* A kernel that has ended has nothing left to say; a line that is down may come up again. */
  async function listen() {
    while (!window.jupyterapp) await new Promise(done => setTimeout(done, 200));
    const kernel = window.jupyterapp.widgetManager?.kernel;
    if (!kernel) {
      say(true);
      return;
    }
    const gone = () => kernel.connectionStatus !== 'connected'
      || ['dead', 'autorestarting'].includes(kernel.status);
    const judge = () => {
      if (gone()) setTimeout(() => say(gone()), PATIENCE);
      else say(false);
    };
    kernel.statusChanged.connect(judge);
    kernel.connectionStatusChanged.connect(judge);
    judge();
  }

  dark.addEventListener('change', dress);
  window.addEventListener('load', () => {
    document.querySelector('#archbook-lost button').addEventListener('click', () => {
      window.location.reload();
    });
    listen();
  });
  /* A page that comes back from the browser's memory has no kernel any more. */
  window.addEventListener('pageshow', event => event.persisted && window.location.reload());

  window.archbookPage = {dress};
  window.voila_process = () => {};
  window.voila_heartbeat = () => {};
  window.voila_finish = finish;
})();
