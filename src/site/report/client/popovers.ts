/**
 * Popovers for browsers that have none: Chrome before 114, Firefox before 125, Safari before 17. One is
 * shown at a time; its button, Escape and a press elsewhere take it away. What `hidden` is to other
 * elements, the absence of `data-shown` is to these (`patterns.css`).
 */
let shown: { readonly popover: HTMLElement; readonly before: Element | null } | undefined;

function show(this: HTMLElement): void {
  shown?.popover.hidePopover();
  shown = { popover: this, before: document.activeElement };
  this.dataset['shown'] = '';
  this.dispatchEvent(new Event('toggle'));
}

function hide(this: HTMLElement): void {
  if (shown?.popover !== this) return;
  const { before } = shown;
  // The reader goes on where he was.
  if (this.contains(document.activeElement) && before instanceof HTMLElement) {
    before.focus({ preventScroll: true });
  }
  shown = undefined;
  delete this.dataset['shown'];
  this.dispatchEvent(new Event('toggle'));
}

/** The button that shows or hides a popover, where one was pressed. */
function buttonOf({ target }: Event): Element | null {
  return target instanceof Element ? target.closest('[popovertarget]') : null;
}

function onClick(event: Event): void {
  const button = buttonOf(event);
  const popover = document.getElementById(button?.getAttribute('popovertarget') ?? '');
  if (popover === null) return;
  if (shown?.popover === popover) popover.hidePopover();
  else if (button?.getAttribute('popovertargetaction') !== 'hide') popover.showPopover();
}

function onPointerDown(event: Event): void {
  const { target } = event;
  const isInside = target instanceof Node && shown?.popover.contains(target);
  if (!isInside && !buttonOf(event)) shown?.popover.hidePopover();
}

if (!('popover' in HTMLElement.prototype)) {
  Object.assign(HTMLElement.prototype, { popover: null, showPopover: show, hidePopover: hide });
  document.addEventListener('click', onClick);
  document.addEventListener('pointerdown', onPointerDown);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') shown?.popover.hidePopover();
  });
}
