import { type ReactNode, useEffect } from 'react';
import { APP } from '../words';

/** The frame of the pages before sign-in. No component library here: they load at once on an old machine. */
export function PlainPage({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – ${APP.name}`;
  }, [title]);
  return (
    <div className="plain">
      <main className={wide ? 'plain-card wide' : 'plain-card'}>
        <p>
          <img src="/mark.svg" alt="" width={48} height={48} />
        </p>
        {children}
      </main>
    </div>
  );
}

interface PlainFieldProps {
  name: string;
  label: string;
  type?: 'text' | 'password';
  autoComplete?: string;
  hint?: string;
  error?: string;
  autoFocus?: boolean;
  maxLength?: number;
}

export function PlainField({ name, label, type = 'text', hint, error, ...input }: PlainFieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="plain-field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        required
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
        spellCheck={false}
        autoCapitalize="none"
        {...input}
      />
      {hint && (
        <span className="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="hint" id={`${name}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

/** A refusal, or words of the same weight. */
export function PlainAlert({ children }: { children: ReactNode }) {
  return (
    <div className="plain-alert" role="alert">
      {children}
    </div>
  );
}
