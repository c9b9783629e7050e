// Says what a browser cannot do here whose scripts of pages do not run; where a page says so itself, nothing.
addEventListener('DOMContentLoaded', () => {
  if (document.querySelector('template[data-element]')) return;
  const note = document.createElement('p');
  note.className = 'intro screen-only';
  note.setAttribute('role', 'note');
  note.textContent =
    '这个浏览器太旧：全文都在，可以照读、打印；检索、查找、引文、字号颜色要用 Chrome 103、Firefox 115、Safari 16 以上的浏览器。';
  document.querySelector('main').prepend(note);
});
