// What is there only for answers: text browsers and indexers would read it for every query.
for (const template of document.querySelectorAll('[data-awaits-script]')) {
  template.replaceWith(template.content);
}
// Before anything is painted: a phone shows choices folded, a search its hits at once.
for (const choices of document.querySelectorAll('[data-filters], [data-spread]')) {
  choices.toggleAttribute('open', matchMedia('(min-width: 60rem)').matches);
}
const isAsked = Boolean(new URLSearchParams(location.search).get('q'));
document.querySelector('[data-help]')?.toggleAttribute('open', !isAsked);
if (isAsked) document.querySelector('[data-search]')?.setAttribute('data-state', 'loading');
