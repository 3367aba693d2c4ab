import type { Debrief } from '../../../../analysis/debrief/debrief.ts';
import type { LadderStep } from '../../../../analysis/debrief/ladder.ts';
import type { CsvSheet } from '../../../../analysis/export/csv.ts';
import { figure } from '../../../store/format/numbers.ts';
import { modifierName } from '../../../store/format/format-text.ts';
import type { Words } from '../../../store/format/words.ts';
import { useActions } from '../../../hooks/store-hooks.ts';
import { useFontScale, useWidth } from '../../../ui/charts/use-chart-size.ts';
import { LinkButton } from '../../../ui/controls.tsx';
import { Figure } from '../../../ui/charts/figure.tsx';
import { UNTRANSLATED, useWords } from '../../../hooks/use-words.ts';
import page from '../debrief.module.css';
import { useTurnDate } from '../format.ts';
import css from './causes.module.css';

const RUNGS = 5;
const ROW = 40;
const TOP = 26;
const HEIGHT = TOP + RUNGS * ROW + 24;
const MIN_COLUMN = 40;

/** Heat by turn on the ladder, with a label for each step up. */
export function EscalationCauses({ debrief }: { debrief: Debrief }) {
  const w = useWords();
  const date = useTurnDate();
  const { openRule } = useActions();
  const { steps } = debrief;
  return (
    <section>
      <h2>{w('debrief.ladder')}</h2>
      <p className={page.quiet}>
        {w('debrief.ladder.text')}{' '}
        <LinkButton className={css.rule} onClick={() => openRule('§8 ladder')}>
          {w('debrief.ladder.rule')}
        </LinkButton>
      </p>
      <Figure name="ladder" title={w('debrief.ladder')} sheet={sheetOf(w, debrief)}>
        <LevelPath debrief={debrief} />
      </Figure>
      {steps.length > 0 && (
        <ol className={css.steps}>
          {steps.map((step) => (
            <li key={step.turn}>
              <svg {...UNTRANSLATED} width="20" height="20" viewBox="-10 -10 20 20" aria-hidden>
                <Mark label={step.label} />
              </svg>
              <p>
                <b>
                  {w('debrief.step', {
                    turn: step.turn,
                    date: date(step.turn),
                    from: w(`rung.${step.from}`),
                    to: w(`rung.${step.to}`),
                  })}{' '}
                  {w(`debrief.label.${step.label}`)}.
                </b>{' '}
                {becauseOf(w, step)}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const sheetOf = (w: Words, debrief: Debrief): CsvSheet => ({
  columns: ['turn', 'heat', 'rung', 'label'].map((key) => w(`debrief.ladder.head.${key}`)),
  rows: debrief.rows.map(({ turn, heat }) => {
    const step = debrief.steps.find((x) => x.turn === turn);
    const rung = w(`rung.${rungOf(debrief, heat)}`);
    return [turn, Math.round(heat * 10) / 10, rung, step ? w(`debrief.label.${step.label}`) : ''];
  }),
});

const rungOf = ({ rungs }: Debrief, heat: number): number => rungs.filter((edge) => heat >= edge).length;

/** Why a step has its label, by the rules. */
function becauseOf(w: Words, { label, line, most, heaviest }: LadderStep): string {
  if (label === 'inadvertent' && line)
    return w('debrief.step.inadvertent', {
      maker: w(`side.${line.maker}.inline`),
      mover: w(`side.${line.maker === 'us' ? 'iran' : 'us'}.start`),
      condition: w(`condition.${line.condition}`),
      n: line.given,
    });
  if (!heaviest) return w('debrief.step.attacks');
  const filled = { act: modifierName(w, `act.${heaviest.key}`), heat: figure(heaviest.heat) };
  const pressed = label === 'deliberate' && heaviest.key === 'americanKilled';
  const labelText = w(pressed ? 'debrief.step.pressed' : `debrief.step.${label}`, filled);
  if (!most || most.key === heaviest.key) return labelText;
  return `${w('debrief.step.most', { act: modifierName(w, `act.${most.key}`), heat: figure(most.heat) })} ${labelText}`;
}

/** Heat by turn, level by level. */
export function LevelPath({ debrief }: { debrief: Debrief }) {
  const w = useWords();
  const [ref, room] = useWidth();
  const letters = useFontScale();
  const width = room / letters;
  const date = useTurnDate();
  const { rows, opening, steps } = debrief;
  const left = 76;
  const column = Math.max(MIN_COLUMN, (width - left - 4) / (rows.length + 1));
  const full = left + column * (rows.length + 1);
  const y = (rung: number): number => TOP + (RUNGS - rung - 0.5) * ROW;
  const heats = [opening, ...rows.map((row) => row.heat)];
  const x = (i: number): number => left + (i + 0.5) * column;
  const path = heats.map((heat, i) => {
    const at = y(rungOf(debrief, heat));
    return i === 0 ? `M${left} ${at}H${x(0) + column / 2}` : `V${at}H${x(i) + column / 2}`;
  });
  return (
    <figure ref={ref} className={css.ladder}>
      {width > 0 && (
        <div
          className={css.aside}
          {...(full > width + 1 ? { tabIndex: 0, role: 'group', 'aria-label': w('debrief.ladder') } : {})}
        >
          <svg
            {...UNTRANSLATED}
            width={full * letters}
            height={HEIGHT * letters}
            viewBox={`0 0 ${full} ${HEIGHT}`}
            aria-hidden
          >
            <text x={left - 10} y={14} textAnchor="end">
              {w('debrief.ladder.axis')}
            </text>
            {Array.from({ length: RUNGS }, (_, rung) => (
              <g key={rung} data-high={rung >= 3 || undefined}>
                <rect
                  x={left}
                  y={y(rung) - ROW / 2}
                  width={full - left}
                  height={ROW}
                  data-odd={rung % 2 || undefined}
                />
                <text x={left - 10} y={y(rung) + 4} textAnchor="end">
                  {w(`rung.${rung}`)}
                </text>
              </g>
            ))}
            <path d={path.join('')} />
            {steps.map((step) => (
              <g key={step.turn} transform={`translate(${x(step.turn)} ${y(step.to)})`}>
                <Mark label={step.label} />
              </g>
            ))}
            {rows.map(({ turn }) => (
              <text key={turn} x={x(turn)} y={HEIGHT - 6} textAnchor="middle">
                {date(turn)}
              </text>
            ))}
            <text className={css.end} x={full - 4} y={y(rungOf(debrief, heats.at(-1)!)) - 7} textAnchor="end">
              {w('ending.heat.end', { heat: figure(heats.at(-1)!, 0) })}
            </text>
            <text x={x(0)} y={HEIGHT - 6} textAnchor="middle">
              {w('debrief.ladder.opening')}
            </text>
          </svg>
        </div>
      )}
    </figure>
  );
}

/** Filled disc: deliberate. Hollow disc: inadvertent. Diamond: accidental (without an order). */
function Mark({ label }: { label: LadderStep['label'] }) {
  if (label === 'accidental') return <path className={css.mark} d="M0 -8L8 0L0 8L-8 0Z" />;
  return <path className={css.mark} data-full={label === 'deliberate' || undefined} d="M0 -8L8 6H-8Z" />;
}
