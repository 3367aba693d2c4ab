/** It takes room in the page and is not made invisible. `checkVisibility` is newer than the browsers that can play. */
export const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
