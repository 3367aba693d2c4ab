import type { Moment } from '../../../../analysis/debrief/moments.ts';
import type { Words } from '../../../store/format/words.ts';

/** What happened at a moment worth talking about, with its turn. */
export function momentLine(w: Words, { kind, turn, params }: Moment): string {
  const { from, to, label, side, n } = params;
  const told = w(`debrief.moment.${kind}`, {
    turn,
    n,
    count: typeof n === 'number' ? n : 0,
    side: side ? w(`side.${side}.The`) : '',
    from: from === undefined ? '' : w(`rung.${from}`),
    to: to === undefined ? '' : w(`rung.${to}`),
    label: label ? w(`debrief.label.${label}`).toLowerCase() : '',
  });
  return `${w('debrief.turn', { turn })}. ${told}`;
}
