import type { MarkedSum, OwnProposal } from '../../../../protocol/room-seat.ts';
import { useApp } from '../../../hooks/store-hooks.ts';
import { useWords } from '../../../hooks/use-words.ts';
import { resultsOf } from '../../../store/game/turn-story.ts';
import { givenLine, outcomeLine } from '../../../store/format/story-text.ts';
import { cleanText, paragraph, type Words } from '../../../store/format/words.ts';
import type { SeatEvent } from '../../../../engine/model/index.ts';
import css from './class.module.css';

const NO_EVENTS: readonly SeatEvent[] = [];

/** Each proposal of this person with what came of it: in the draft, and if it was sealed, in the turn. */
export function OwnProposals({ proposals }: { proposals: readonly OwnProposal[] }) {
  const w = useWords();
  const events = useApp((s) => s.screen?.events) ?? NO_EVENTS;
  const sealed = proposals.filter(({ became }) => became === 'sealed').length;
  return (
    <section>
      <h2>{w('own.sealed', { n: sealed, count: proposals.length })}</h2>
      {proposals.length === 0 ? (
        <p className={css.quiet}>{w('own.proposals.none')}</p>
      ) : (
        <ol className={css.proposals}>
          {proposals.map((one, i) => (
            <li key={i}>
              <span>{w('own.turn', { turn: one.turn })}</span>
              <b>{titleOf(w, one)}</b>
              <p>{becameLine(w, one, events)}</p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const givenOf = ({ what }: OwnProposal) =>
  'order' in what ? { order: what.order, signal: null } : { order: null, signal: what.signal };

function titleOf(w: Words, proposal: OwnProposal): string {
  const line = givenLine(w, { ...givenOf(proposal), results: [], quiet: true });
  const text = 'signal' in proposal.what ? proposal.what.signal.text : undefined;
  return text ? w('team.signal.text', { line, text: cleanText(text) }) : line;
}

function becameLine(w: Words, proposal: OwnProposal, events: readonly SeatEvent[]): string {
  const { what, turn, amended, became } = proposal;
  const results = 'order' in what ? resultsOf(what.order, events, turn) : [];
  return paragraph(w, [
    amended ? w('own.amended') : '',
    w(`own.became.${became}`),
    became === 'sealed' && 'order' in what ? outcomeLine(w, { ...givenOf(proposal), results, quiet: true }, false) : '',
  ]);
}

/** How many of the others' proposals this person agreed to or doubted, and what became of them. */
export function OwnMarks({ marks }: { marks: readonly MarkedSum[] }) {
  const w = useWords();
  if (marks.length === 0) return null;
  return (
    <section>
      <h2>{w('own.marks')}</h2>
      <ul className={css.proposals}>
        {marks.map(({ mark, count, sealed }) => (
          <li key={mark}>
            <span>{count}</span>
            <b>{w(`own.marks.${mark}`, { n: sealed, count })}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
