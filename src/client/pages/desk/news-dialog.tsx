import { useState } from 'react';
import type { Side, WorldEffect } from '../../../engine/model/index.ts';
import type { ReadyInject } from '../../../protocol/room-desk.ts';
import { useWords } from '../../hooks/use-words.ts';
import { EFFECTS, fieldsOf, withField } from '../../store/desk/inject-effects.ts';
import { plainDate, turnStart } from '../../store/format/dates.ts';
import { Button, Segments, Select } from '../../ui/controls.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { useDesk } from './desk-context.ts';
import { EarlyNews } from './news-panel.tsx';
import css from './dialogs.module.css';

interface Props {
  /** News that came with the scenario; null: written here. */
  readonly ready: ReadyInject | null;
  readonly onClose: () => void;
}

type To = Side | 'both';
const RECEIVERS: readonly To[] = ['both', 'us', 'iran'];

/** A bulletin is words, at once. An event acts in the rules when the turn is resolved, and everybody learns of it. */
export function NewsDialog({ ready, onClose }: Props) {
  const w = useWords();
  const { room, open, send } = useDesk();
  const [kind, setKind] = useState<'bulletin' | 'event'>(ready?.effect ? 'event' : 'bulletin');
  const [text, setText] = useState(ready ? (room.texts[`inject.${ready.id}`] ?? '') : '');
  const [to, setTo] = useState<To>(ready?.say ?? 'both');
  const [isFalse, setFalse] = useState(ready?.false ?? false);
  const [correction, setCorrection] = useState(ready ? (room.texts[`inject.${ready.id}.correction`] ?? '') : '');
  const [effect, setEffect] = useState<WorldEffect>(ready?.effect ?? EFFECTS[0]!);
  const [watch, setWatch] = useState(ready?.watch ?? 0);
  const [where, setWhere] = useState<'all' | 'open'>('all');
  const tables = where === 'open' && open ? { tables: [open.id] } : {};
  const go = async () => {
    const said = text.trim();
    const done = await send(
      kind === 'event'
        ? { kind: 'addInject', inject: { watch, text: said, effect }, ...tables }
        : {
            kind: 'bulletin',
            text: said,
            to,
            ...(isFalse && correction.trim() !== '' ? { correction: correction.trim() } : {}),
            ...tables,
          },
    );
    if (done) onClose();
  };
  const lacks = text.trim() === '' || (kind === 'bulletin' && isFalse && correction.trim() === '');
  return (
    <Dialog title={w(ready ? 'desk.news.ready' : 'desk.news.own')} onClose={onClose}>
      <form
        className={css.groups}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        {!ready && (
          <Segments
            label={w('desk.news.kind')}
            value={kind}
            choices={(['bulletin', 'event'] as const).map((value) => ({ value, label: w(`desk.news.kind.${value}`) }))}
            onChange={setKind}
          />
        )}
        <p className={css.text}>{w(`desk.news.kind.${kind}.text`)}</p>
        <label className={css.field}>
          {w('desk.news.text')}
          <textarea rows={3} maxLength={280} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <EarlyNews text={text} />
        {kind === 'bulletin' ? (
          <>
            <Segments
              label={w('desk.news.to')}
              value={to}
              choices={RECEIVERS.map((value) => ({ value, label: w(`desk.to.${value}`) }))}
              onChange={setTo}
            />
            <label className={css.box}>
              <input type="checkbox" checked={isFalse} onChange={(event) => setFalse(event.target.checked)} />
              {w('desk.news.false')}
            </label>
            {isFalse && (
              <label className={css.field}>
                {w('desk.news.correction')}
                <textarea
                  rows={2}
                  maxLength={280}
                  value={correction}
                  onChange={(event) => setCorrection(event.target.value)}
                />
              </label>
            )}
          </>
        ) : (
          <EffectFields
            effect={effect}
            setEffect={setEffect}
            watch={watch}
            setWatch={setWatch}
            fixed={ready?.effect != null}
          />
        )}
        {room.tables.length > 1 && open && (
          <>
            <Segments
              label={w('desk.news.where')}
              value={where}
              choices={[
                { value: 'all' as const, label: w('desk.news.where.all') },
                { value: 'open' as const, label: w('desk.news.where.open', { table: open.id }) },
              ]}
              onChange={setWhere}
            />
            {where === 'open' && kind === 'event' && <p className={css.text}>{w('desk.news.where.warning')}</p>}
          </>
        )}
        <DialogActions>
          <Button onClick={onClose}>{w('common.cancel')}</Button>
          <Button look="primary" type="submit" disabled={lacks}>
            {w(kind === 'event' ? 'desk.news.add.go' : 'desk.news.send.go')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface EffectProps {
  readonly effect: WorldEffect;
  readonly setEffect: (effect: WorldEffect) => void;
  readonly watch: number;
  readonly setWatch: (watch: number) => void;
  /** The scenario's own effect: shown, not chosen. */
  readonly fixed: boolean;
}

const HOURS = 6;

function EffectFields({ effect, setEffect, watch, setWatch, fixed }: EffectProps) {
  const w = useWords();
  const { room, open } = useDesk();
  const days = Math.max(1, room.turnDays);
  const dayOf = (day: number) =>
    plainDate(turnStart({ start: room.start, turnDays: days }, open?.turn ?? 1) + day * 86_400_000);
  const perDay = 24 / HOURS;
  return (
    <>
      {!fixed && (
        <label className={css.field}>
          {w('desk.effect')}
          <Select
            label={w('desk.effect')}
            value={effect.kind}
            groups={[
              { label: null, options: EFFECTS.map(({ kind }) => ({ value: kind, label: w(`desk.effect.${kind}`) })) },
            ]}
            onChange={(kind) => setEffect(EFFECTS.find((one) => one.kind === kind) ?? effect)}
          />
        </label>
      )}
      {fieldsOf(effect).map(({ name, value, values }) => (
        <label key={name} className={css.field}>
          {w(`desk.effect.${name}`)}
          <Select
            label={w(`desk.effect.${name}`)}
            value={value}
            groups={[{ label: null, options: values.map((one) => ({ value: one, label: valueWords(name, one) })) }]}
            onChange={(one) => setEffect(withField(effect, name, one))}
          />
        </label>
      ))}
      <label className={css.field}>
        {w('desk.effect.day')}
        <Select
          label={w('desk.effect.day')}
          value={String(Math.floor(watch / perDay))}
          groups={[
            {
              label: null,
              options: Array.from({ length: days }, (_, day) => ({ value: String(day), label: dayOf(day) })),
            },
          ]}
          onChange={(day) => setWatch(Number(day) * perDay)}
        />
      </label>
    </>
  );

  function valueWords(name: string, value: string): string {
    if (name === 'track') return w(`track.${value}`);
    if (name === 'side') return w(`side.${value}`);
    return w(`desk.effect.${name}.${value}`);
  }
}
