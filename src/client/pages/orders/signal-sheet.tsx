import { useContext, useState } from 'react';
import type { LegalSignal, Signal } from '../../../engine/model/index.ts';
import { other } from '../../../engine/model/index.ts';
import { ladderLine } from '../../store/draft/card-lines.ts';
import { signalCard } from '../../store/draft/cards.ts';
import { submissionOf } from '../../store/draft/draft.ts';
import { costLine, errorLine, named } from '../../store/format/format-text.ts';
import { isBeginner } from '../../store/settings/beginner-mode.ts';
import { useActions, useApp, useView } from '../../hooks/store-hooks.ts';
import { ProposedContext, useTeam } from '../../hooks/team-context.ts';
import { Button, Segments, Select } from '../../ui/controls.tsx';
import { useWords } from '../../hooks/use-words.ts';
import { focusCard, useScrollIntoView } from './card-focus.ts';
import css from './orders.module.css';

const FIELDS: Readonly<Record<Signal['kind'], readonly string[]>> = {
  redline: ['condition', 'reply', 'turns'],
  stopForStop: ['stop', 'forbear', 'turns'],
  private: ['fact'],
  denounce: [],
  deny: [],
};
const KINDS = Object.keys(FIELDS) as Signal['kind'][];
const LONGEST = 280;

/** Messages to the other side: red lines, offers, private messages. */
export function SignalSheet() {
  const w = useWords();
  const all = useApp((s) => s.signals);
  const basic = useApp((s) => (isBeginner(s) ? s.basic : null));
  const signals = basic ? all.filter((x) => basic.has(x.id)) : all;
  const { options } = useView();
  const kinds = KINDS.filter((kind) => signals.some((x) => x.signal.kind === kind));
  const open = useApp((s) => s.card);
  const { openCard } = useActions();
  const team = useTeam();
  if (kinds.length === 0) return <p className={css.empty}>{w('signal.none')}</p>;
  return (
    <>
      <p className={css.sheetNote}>{w('signal.delivered', { n: options.maxSignals })}</p>
      {kinds.map((kind) => {
        const ofKind = signals.filter((x) => x.signal.kind === kind);
        const id = signalCard(kind);
        return (
          <article key={kind} className={css.card} data-open={open === id || undefined}>
            <h3 className={css.heading}>
              <button
                type="button"
                className={css.head}
                aria-expanded={open === id}
                onClick={() => openCard(open === id ? null : id)}
              >
                <span className={css.title}>{w(`signal.${kind}`)}</span>
                <span className={css.cost}>{costLine(w, ofKind[0]!.cost)}</span>
              </button>
            </h3>
            {open === id ? (
              <SignalForm options={ofKind} onDone={() => openCard(null)} />
            ) : (
              <p className={css.line}>
                {team && !team.mayPropose(kind) ? team.holder(kind) : w(`signal.${kind}.text`)}
              </p>
            )}
          </article>
        );
      })}
    </>
  );
}

const member = (signal: Signal, name: string): unknown => (signal as unknown as Record<string, unknown>)[name];

function SignalForm({ options, onDone }: { options: readonly LegalSignal[]; onDone: () => void }) {
  const w = useWords();
  const view = useView();
  const rules = useApp((s) => s.rules)!;
  const draft = useApp((s) => s.draft)!;
  const { write } = useActions();
  const [now, setNow] = useState(options[0]!);
  const [text, setText] = useState('');
  const form = useScrollIntoView<HTMLDivElement>(true);
  const team = useTeam();
  const proposed = useContext(ProposedContext);
  const others = team !== null && !team.mayPropose(options[0]!.signal.kind);
  const fields = FIELDS[now.signal.kind];
  const signal = (text.trim() ? { ...now.signal, text: text.trim() } : now.signal) as Signal;
  const submission = submissionOf(draft);
  const check = rules.check(view, { ...submission, signals: [...submission.signals, signal] });
  const errors = check.ok ? [] : check.errors;
  return (
    <div ref={form} className={css.signalForm}>
      <p className={css.text}>
        {w(`signal.${now.signal.kind}.text`)} {w(`signal.${now.signal.kind}.tip`)}
      </p>
      {fields.map((name) => (
        <SignalField key={name} name={name} now={now} options={options} onPick={setNow} />
      ))}
      <label className={css.field}>
        <span className={css.label}>{w('signal.words')}</span>
        <textarea
          className={css.textarea}
          data-unsent={text === '' ? undefined : ''}
          maxLength={LONGEST}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <span className={css.label}>{w('signal.words.hint', { count: LONGEST - text.length })}</span>
      </label>
      <dl className={css.facts}>
        <dt>{w(`card.tells.${other(view.seat)}`)}</dt>
        <dd>{ladderLine(w, now)}</dd>
      </dl>
      <div className={css.add}>
        {errors.map((error) => (
          <p key={error.code + error.path} className={css.note}>
            {errorLine(w, error)}
          </p>
        ))}
        {others ? (
          <p className={css.note}>{team.holder(now.signal.kind)}</p>
        ) : (
          <Button
            disabled={errors.length > 0 && !team}
            onClick={(e) => {
              focusCard(e.currentTarget); // the button disappears with the open card
              write({ do: 'addSignal', signal });
              onDone();
              proposed?.();
            }}
          >
            {w(team ? 'team.propose' : 'signal.add')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly now: LegalSignal;
  readonly options: readonly LegalSignal[];
  readonly onPick: (option: LegalSignal) => void;
}

/** Edits one field of a signal and keeps the other fields where that is legal. */
function SignalField({ name, now, options, onPick }: FieldProps) {
  const w = useWords();
  const values = [...new Set(options.map((x) => member(x.signal, name)))];
  const names = FIELDS[now.signal.kind];
  const pick = (value: unknown) => {
    const fitting = options.filter((x) => member(x.signal, name) === value);
    const score = (x: LegalSignal) => names.filter((n) => member(x.signal, n) === member(now.signal, n)).length;
    const best = fitting.toSorted((a, b) => score(b) - score(a))[0];
    if (best) onPick(best);
  };
  const label = w(`signal.${name}`);
  const valueText = (value: unknown) => String(named(w, { [name]: value })[name]);
  if (name === 'turns') {
    return (
      <div className={css.field}>
        <span className={css.label} aria-hidden>
          {label}
        </span>
        <Segments
          label={label}
          value={member(now.signal, name)}
          choices={values.map((value) => ({ value, label: w('signal.turns.n', { count: value as number }) }))}
          onChange={pick}
        />
      </div>
    );
  }
  return (
    <div className={css.field}>
      <span className={css.label}>{label}</span>
      <Select
        label={label}
        value={String(member(now.signal, name))}
        groups={[{ label: null, options: values.map((x) => ({ value: String(x), label: valueText(x) })) }]}
        onChange={(text) => pick(values.find((x) => String(x) === text))}
      />
    </div>
  );
}
