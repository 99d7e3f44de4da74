import { Input } from 'antd';
import type { ReactNode } from 'react';
import { FIELD_WORDS, type FieldName } from '../words';

export const fieldId = (field: string) => `f-${field}`;

/** Brings a field into view and puts the cursor there. */
export function goToField(field: string): void {
  // Of the shortcoming and the reason for having none, one control is on the page.
  const names = /shortcoming/i.test(field)
    ? ['shortcomingId', 'noShortcomingReason', 'new-shortcoming']
    : [field];
  const element = names.map((name) => document.getElementById(fieldId(name))).find(Boolean);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

interface FieldProps {
  field: FieldName;
  label?: string;
  hint?: ReactNode;
  error?: string;
  /** The reviewer's words, at the field that they point at. */
  remark?: string | null;
  /** Must be there before the item can be sent. */
  needed?: boolean;
  children: ReactNode;
}

export function Field({ field, label, hint, error, remark, needed, children }: FieldProps) {
  return (
    <div className={remark ? 'form-field remarked' : 'form-field'}>
      <label htmlFor={fieldId(field)}>
        {label ?? FIELD_WORDS[field]}
        {needed && (
          <span className="needed" title="Cần có khi gửi">
            {' '}
            *<span className="visually-hidden"> cần có khi gửi</span>
          </span>
        )}
      </label>
      {remark && <p className="callout">Nội dung cần hoàn thiện: {remark}</p>}
      {children}
      {hint && <p className="hint muted">{hint}</p>}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string | null | undefined;
  onChange: (value: string) => void;
  max: number;
  rows?: number;
  placeholder?: string;
}

export function TextField({ value, onChange, max, rows = 1, placeholder, ...field }: TextFieldProps) {
  const input = {
    id: fieldId(field.field),
    value: value ?? '',
    maxLength: max,
    placeholder,
    status: field.error ? ('error' as const) : undefined,
    'aria-invalid': field.error ? true : undefined,
  };
  return (
    <Field {...field}>
      {rows === 1 ? (
        <Input {...input} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input.TextArea
          {...input}
          autoSize={{ minRows: rows, maxRows: 14 }}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
