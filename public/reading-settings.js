// Puts the reader's size, colours and layout on paper in place before the first paint.
const { dataset } = document.documentElement;
for (const name of ['size', 'theme', 'print']) {
  try {
    const value = localStorage.getItem(`nianbao-${name}`);
    if (value) dataset[name] = value;
  } catch {
    // Storage is closed: the page keeps its defaults.
  }
}

// What is asked at once is answered at once: the search page lays no help out that it would take away.
if (new URLSearchParams(location.search).get('q')) dataset.asked = '';

// The foot of a sheet says the whole address, with what was asked for, and the day.
const { address } = dataset;
addEventListener('beforeprint', () => {
  dataset.address = new URL(address + location.search, location.href).href;
  dataset.printed = new Date().toLocaleDateString('zh-CN', { dateStyle: 'long' });
});
