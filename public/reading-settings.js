// The reader's size, colours and layout on paper, before the first paint.
const { dataset } = document.documentElement;
// Without it pages' scripts fail.
if ([].at) dataset.scripted = '';
else
  document.write(
    `<script src=${document.currentScript.src.replace(/[^/]+$/, 'too-old.js')}></script>`,
  );
for (const name of ['size', 'theme', 'print']) {
  try {
    const value = localStorage.getItem(`nianbao-${name}`);
    if (value) dataset[name] = value;
  } catch {
    // Storage is closed.
  }
}

// Style sheets see switches (`:has`); where they cannot, they are told.
if (!CSS.supports('selector(:has(*))')) {
  const tell = () => {
    const main = document.querySelector('main');
    const on = main?.querySelectorAll('input:checked') ?? [];
    if (main) main.dataset.checked = Array.from(on, ({ id }) => id).join(' ');
  };
  addEventListener('DOMContentLoaded', tell);
  addEventListener('change', tell);
}

// What is asked at once is answered at once: the search page lays no help out that it would take away.
if (new URLSearchParams(location.search).get('q')) dataset.asked = '';

// The foot of a sheet says what was asked for, with the whole address, and the day.
const { address } = dataset;
addEventListener('beforeprint', () => {
  dataset.address = new URL(address + location.search, location.href).href;
  dataset.paperTitle = document.title;
  dataset.printed = new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' });
});
