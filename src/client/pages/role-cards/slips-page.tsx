import type { ReactNode } from 'react';
import { type RoleDef, type Side, SIDES } from '../../../engine/model/index.ts';
import { useAllWords } from '../../hooks/use-words.ts';
import { powerText } from './power-text.ts';
import { type Cast, SheetsPage, type SheetsProps } from './sheets-page.tsx';
import css from './role-cards.module.css';

/** A slip for each role, half a page each on A4 and on Letter: what one proposes, marks and expects in a turn, on paper. */
export function SlipsPage({ room, onClose }: SheetsProps) {
  return (
    <SheetsPage name="slips" onClose={onClose}>
      {SIDES.flatMap((side) =>
        room.roles[side].map((role) => <Slip key={side + role.id} room={room} side={side} role={role} />),
      )}
    </SheetsPage>
  );
}

function Slip({ room, side, role }: { room: Cast; side: Side; role: RoleDef }) {
  const w = useAllWords();
  const acts = role.powers.filter((power) => power !== 'aims' && power !== 'assessment');
  return (
    <article className={`${css.card} ${css.slip}`} data-side={side}>
      <header>
        <p>{w('slips.of', { side: w(`side.${side}`), role: room.texts[`role.${side}.${role.id}`] ?? role.id })}</p>
        <p className={css.blanks}>
          {(['table', 'turn', 'name'] as const).map((name) => (
            <Blank key={name} short={name !== 'name'}>
              {w(`slips.${name}`)}
            </Blank>
          ))}
        </p>
      </header>
      <section className={css.expect}>
        <h3>{w('slips.expect')}</h3>
        <Blank short>{w('slips.killed')}</Blank>
        <Blank short>{w(`slips.act.${side}`)}</Blank>
      </section>
      {acts.length > 0 && (
        <section>
          <h3>{w('slips.propose')}</h3>
          <ul className={css.ticks}>
            {acts.map((power) => (
              <li key={power}>{powerText(w, power)}</li>
            ))}
          </ul>
          <Blank>{w('slips.where')}</Blank>
          <Blank>{w('slips.how')}</Blank>
        </section>
      )}
      {role.seals ? (
        <section>
          <h3>{w('slips.seal')}</h3>
          <Blank>{w('slips.seal.orders')}</Blank>
          <Blank>{w('slips.seal.because')}</Blank>
          <Blank>{w('slips.seal.success')}</Blank>
        </section>
      ) : (
        <section>
          <h3>{w('slips.marks')}</h3>
          <Blank>{w('slips.agree')}</Blank>
          <Blank>{w('slips.doubt')}</Blank>
        </section>
      )}
    </article>
  );
}

/** Words with a line to write on. */
const Blank = ({ short, children }: { short?: boolean; children: ReactNode }) => (
  <span className={css.blank} data-short={short || undefined}>
    {children}
    <i aria-hidden />
  </span>
);
