import { Input, Radio } from 'antd';
import { type ReactNode, useId } from 'react';

interface DialogFieldProps {
  label: string;
  hint?: string;
  error?: string;
  children: (id: string) => ReactNode;
}

/** A labelled control of a dialog, with its hint and what is wrong with it. */
export function DialogField({ label, hint, error, children }: DialogFieldProps) {
  const id = useId();
  return (
    <div className="dialog-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <p className="muted">{hint}</p>}
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}

interface LongTextProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  max: number;
  hint?: string;
  error?: string;
}

export function LongText({ label, value, onChange, max, hint, error }: LongTextProps) {
  return (
    <DialogField label={label} hint={hint} error={error}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
          maxLength={max}
          autoSize={{ minRows: 3, maxRows: 10 }}
        />
      )}
    </DialogField>
  );
}

interface ChoicesProps<T extends string> {
  label: string;
  words: Record<T, string>;
  value: T | undefined;
  onChange: (value: T) => void;
  error?: string;
}

export function Choices<T extends string>({ label, words, value, onChange, error }: ChoicesProps<T>) {
  return (
    <div className="dialog-field">
      <fieldset>
        <legend>{label}</legend>
        <Radio.Group
          value={value}
          onChange={(event) => onChange(event.target.value as T)}
          options={(Object.keys(words) as T[]).map((code) => ({ value: code, label: words[code] }))}
        />
      </fieldset>
      {error && <p className="field-error">{error}</p>}
    </div>
  );
}
