import { useState } from 'react';
import type { Assessment } from '../../../engine/model/index.ts';
import { MAX_WATCH_NOTE, WATCH_PROMPTS, type WatchPrompt } from '../../../protocol/room-seat.ts';
import { useRoom, useRoomActions } from '../../hooks/room-hooks.ts';
import { useWords } from '../../hooks/use-words.ts';
import { percent } from '../../store/format/numbers.ts';
import css from './watch.module.css';

type Question = keyof Pick<Assessment, 'killed' | 'act'>;
const NOTHING: Assessment = {};

/** Two forecasts of one who watches. Each is sent when its slider is let go. */
export function WatchForecasts() {
  const given = useRoom((s) => s.parts.draft?.mine) ?? NOTHING;
  const asks = useRoom((s) => s.parts.draft?.sheet !== undefined);
  return (['killed', ...(asks ? (['act'] as const) : [])] as const).map((question) => (
    <Forecast key={question} question={question} given={given} />
  ));
}

function Forecast({ question, given }: { question: Question; given: Assessment }) {
  const w = useWords();
  const { act } = useRoomActions();
  const [value, setValue] = useState(given[question]);
  const send = (): void => {
    if (value !== undefined && value !== given[question])
      void act({ kind: 'forecast', forecast: { ...given, [question]: value } });
  };
  return (
    <section className={css.forecast}>
      <label>
        {w(`watch.class.forecast.${question}`)}
        <input
          type="range"
          min={0}
          max={100}
          value={value ?? 50}
          aria-valuetext={value === undefined ? w('assess.unset') : percent(value)}
          onChange={(e) => setValue(Number(e.target.value))}
          onPointerUp={send}
          onKeyUp={send}
          onBlur={send}
        />
      </label>
      <output>{value === undefined ? w('assess.unset') : percent(value)}</output>
    </section>
  );
}

/** Three questions a turn to one who watches. Answers are sent when the field is left. */
export function WatchSheet() {
  const w = useWords();
  const sheet = useRoom((s) => s.parts.draft?.sheet);
  if (!sheet) return null;
  return (
    <section className={css.sheet}>
      <h2>{w('watch.sheet')}</h2>
      <p className={css.quiet}>{w('watch.sheet.text')}</p>
      {WATCH_PROMPTS.map((prompt) => (
        <Answer key={prompt} prompt={prompt} given={sheet[prompt] ?? ''} />
      ))}
    </section>
  );
}

function Answer({ prompt, given }: { prompt: WatchPrompt; given: string }) {
  const w = useWords();
  const { act } = useRoomActions();
  const [text, setText] = useState(given);
  const send = (): void => {
    if (text.trim() !== given) void act({ kind: 'watchNote', prompt, text: text.trim() });
  };
  return (
    <label>
      {w(`watch.sheet.${prompt}`)}
      <textarea
        rows={2}
        maxLength={MAX_WATCH_NOTE}
        value={text}
        onChange={(e) => setText(e.target.value)}
        onBlur={send}
      />
    </label>
  );
}
