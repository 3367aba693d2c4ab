import { type ComponentProps, type ReactNode, useId } from 'react';
import type { Side } from '../../engine/model/index.ts';
import css from './parts.module.css';
import progressCss from './progress.module.css';

type ButtonLook = 'plain' | 'primary' | 'icon' | 'bare';

interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook;
}

/** A button. `icon` and `bare` need an `aria-label`. */
export function Button({ look = 'plain', className = '', ...rest }: ButtonProps) {
  const looks = { plain: '', primary: css.primary, icon: css.icon, bare: `${css.icon} ${css.bare}` };
  return <button type="button" className={`${css.button} ${looks[look]} ${className}`} {...rest} />;
}

/** A button that looks like a link. */
export function LinkButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" className={`${css.link} ${className}`} {...rest} />;
}

interface Offered<T> {
  readonly value: T;
  readonly label: ReactNode;
}

interface ChoiceProps<T> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Offered<T>[];
  readonly onChange: (value: T) => void;
}

/** Radio buttons drawn as the cells of a bar. */
export function Segments<T>(props: ChoiceProps<T>) {
  return <Radios {...props} box={css.segments!} cell={css.segment!} />;
}

/** Radio buttons drawn as words in a row. */
export function WordChoice<T>(props: ChoiceProps<T>) {
  return <Radios {...props} box={css.words!} cell={css.word!} />;
}

const isSide = (value: unknown): value is Side => value === 'us' || value === 'iran';

/** Checkbox or radio button drawn as its label. `side` gives it that side's colour. */
export function Choice({
  className = '',
  side,
  children,
  ...box
}: ComponentProps<'input'> & { side?: Side | undefined }) {
  return (
    <label className={`${css.choice} ${className}`} data-side={side}>
      <input {...box} />
      <span>{children}</span>
    </label>
  );
}

function Radios<T>({ label, value, choices, onChange, box, cell }: ChoiceProps<T> & { box: string; cell: string }) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={box}>
      {choices.map((choice) => (
        <Choice
          key={String(choice.value)}
          className={cell}
          side={isSide(choice.value) ? choice.value : undefined}
          type="radio"
          name={name}
          checked={choice.value === value}
          onChange={() => onChange(choice.value)}
        >
          {choice.label}
        </Choice>
      ))}
    </div>
  );
}

/** Options under a heading. */
export interface OptionGroup {
  readonly label: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly OptionGroup[];
  readonly onChange: (value: string) => void;
}

/** Drop-down list with grouped options. */
export function Select({ label, value, groups, onChange }: SelectProps) {
  const options = (group: OptionGroup) =>
    group.options.map((x) => (
      <option key={x.value} value={x.value}>
        {x.label}
      </option>
    ));
  return (
    <select aria-label={label} className={css.select} value={value} onChange={(e) => onChange(e.target.value)}>
      {groups.map((group) =>
        group.label ? (
          <optgroup key={group.label} label={group.label}>
            {options(group)}
          </optgroup>
        ) : (
          options(group)
        ),
      )}
    </select>
  );
}

/** Progress bar, 0–1. Not a live region: screen readers read it on demand only. */
export function Progress({ label, done }: { label: string; done: number }) {
  return <progress className={progressCss.bar} aria-label={label} max={100} value={Math.round(100 * done)} />;
}
