/** Puts the focus on the head of the card that a part stands in: the head stays when the card is folded. */
export const focusCard = (part: Element): void => part.closest('article')?.querySelector('button')?.focus();
