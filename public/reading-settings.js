// Puts the reader's size and colours in place before the first paint.
for (const name of ['size', 'theme']) {
  try {
    const value = localStorage.getItem(`nianbao-${name}`);
    if (value) document.documentElement.dataset[name] = value;
  } catch {
    // Storage is closed: the page keeps its defaults.
  }
}
