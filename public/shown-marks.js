// Before the text is painted: what the address asks for, else what the reader chose last.
(() => {
  let shown = new URLSearchParams(location.search).get('show');
  try {
    shown ??= localStorage.getItem('nianbao-show');
  } catch {
    // Storage is closed.
  }
  if (shown === null) return;
  for (const box of document.getElementsByTagName('input')) {
    if (box.id.startsWith('show-')) box.checked = shown.split(' ').includes(box.id.slice(5));
  }
})();
