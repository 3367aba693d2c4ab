import { type ComponentProps, useRef } from 'react';
import { Button } from './controls.tsx';

interface FilePickerProps extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  /** Name of the hidden file input. */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets the user choose saved games or scenarios. */
export function FilePicker({ label, onFiles, ...button }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        multiple
        hidden
        aria-label={label}
        onChange={(e) => {
          onFiles([...(e.target.files ?? [])]);
          e.target.value = ''; // so that the same file may be chosen again
        }}
      />
      <Button {...button} onClick={() => input.current?.click()} />
    </>
  );
}
