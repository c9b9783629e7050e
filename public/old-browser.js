// Says so where the page's own script cannot be read or does not come. Not a module, so that it runs there.
(() => {
  let isLost = false;
  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement) isLost = true;
    },
    true,
  );
  addEventListener('load', () => {
    for (const template of document.querySelectorAll('template[data-element]')) {
      const element = template.getAttribute('data-element');
      if (customElements.get(element)) continue;
      const message = document.importNode(template.content, true);
      if (isLost) message.querySelector('[data-reason]').textContent = '这一页的程序没有取到';
      template.before(message);
      const page = document.querySelector(element);
      if (page) page.setAttribute('data-state', 'error');
    }
  });
})();
