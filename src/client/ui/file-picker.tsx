import { type ComponentProps, useRef } from 'react';
import { Button } from './controls.tsx';

interface FilePickerProps extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  /** Name of the hidden file input. */
  readonly label: string;
  /** Kinds of files; saved games and scenarios unless given. */
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

const JSON_FILES = '.json,application/json';

/** A button that lets the user choose files. */
export function FilePicker({ label, accept = JSON_FILES, onFiles, ...button }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
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
