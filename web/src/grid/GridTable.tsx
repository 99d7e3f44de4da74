import { type ClipboardEvent, Fragment } from 'react';
import { Link } from 'react-router';
import type { Kind, Person, Year } from '../api/types';
import { usePlanParts } from '../plans/queries';
import { type Column, type ColumnName, type Lists, columnsOf } from './columns';
import { type GridRow, emptyRow, withPasted } from './grid-rows';
import { tableOf } from './paste';

interface GridTableProps {
  kind: Kind;
  rows: GridRow[];
  onRows: (rows: GridRow[]) => void;
  setup: Year | undefined;
  people: Person[];
  /** Texts of the shortcomings on record, offered while typing. */
  shortcomings: string[];
}

/** The rows as plain controls: every cell takes what is typed, or a whole table that is pasted. */
export function GridTable({ kind, rows, onRows, setup, people, shortcomings }: GridTableProps) {
  const parts = usePlanParts(setup?.year ?? 0);
  const contents = parts.filter((part) => part.kind === 'content');
  const lists = { setup, contents, people };
  const columns = columnsOf(kind).filter(({ name }) => name !== 'planContent' || contents.length > 0);
  const change = (key: string, change: Partial<GridRow>) =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const table = tableOf(event.clipboardData);
    if (!table) return;
    event.preventDefault();
    onRows(withPasted(rows, table, { row, column }, columns, lists));
  };
  const remove = (key: string) => {
    const left = rows.filter((row) => row.key !== key);
    onRows(left.length > 0 ? left : [emptyRow()]);
  };
  return (
    <div className="grid-scroll" role="region" aria-label="Bảng nhập nhiều việc" tabIndex={0}>
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">TT</th>
            {columns.map((column) => (
              <th key={column.name} scope="col" style={{ minWidth: `${column.width}rem` }}>
                {column.words}
              </th>
            ))}
            <th scope="col">Trạng thái</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={row.key}>
              <tr className={row.message ? 'amiss' : undefined}>
                <th scope="row">
                  {row.id && !row.sent ? (
                    <label className="grid-check">
                      <input
                        type="checkbox"
                        checked={row.chosen}
                        onChange={(event) => change(row.key, { chosen: event.target.checked })}
                      />
                      <span className="visually-hidden">Chọn dòng</span> {at + 1}
                    </label>
                  ) : (
                    at + 1
                  )}
                </th>
                {columns.map((column, index) => (
                  <td key={column.name} onPaste={(event) => paste(event, at, index)}>
                    <Cell
                      column={column}
                      label={`${column.words}, dòng ${at + 1}`}
                      value={row.cells[column.name]}
                      fixed={row.id !== null}
                      choices={choicesOf(column.name, lists)}
                      onChange={(text) =>
                        change(row.key, { cells: { ...row.cells, [column.name]: text }, message: null })
                      }
                    />
                  </td>
                ))}
                <td className="grid-state">
                  {row.sent ? 'Đã gửi' : row.id ? <Link to={`/viec/${row.id}/sua`}>Đã lưu nháp</Link> : null}
                  {!row.id && (
                    <button type="button" className="link-button" onClick={() => remove(row.key)}>
                      Bỏ dòng
                    </button>
                  )}
                </td>
              </tr>
              {row.message && (
                <tr className="amiss">
                  <td colSpan={columns.length + 2}>
                    <p className="field-error row-message" role="alert">
                      Dòng {at + 1}: {row.message}
                    </p>
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      <datalist id="han-che-da-ghi">
        {shortcomings.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </div>
  );
}

type Choice = [value: string, words: string];

function choicesOf(name: ColumnName, { setup, contents, people }: Lists): Choice[] | null {
  if (name === 'aspect') return (setup?.aspects ?? []).map((one) => [one.code, one.name]);
  if (name === 'planContent') return contents.map((one) => [one.id, `${one.code}. ${one.name}`]);
  if (name === 'person') return people.map((one) => [one.id, one.name]);
  return null;
}

interface CellProps {
  column: Column;
  label: string;
  value: string;
  fixed: boolean;
  choices: Choice[] | null;
  onChange: (text: string) => void;
}

function Cell({ column, label, value, fixed, choices, onChange }: CellProps) {
  if (choices) {
    return (
      <select
        aria-label={label}
        value={value}
        disabled={fixed}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="" />
        {choices.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    );
  }
  const input = {
    'aria-label': label,
    value,
    readOnly: fixed,
    maxLength: column.max,
  };
  if (column.name === 'deadline' || column.name === 'signedOn') {
    return (
      <input
        {...input}
        inputMode="numeric"
        placeholder="ngày/tháng/năm"
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  if (column.name === 'shortcoming') {
    return <input {...input} list="han-che-da-ghi" onChange={(event) => onChange(event.target.value)} />;
  }
  return <textarea {...input} rows={2} onChange={(event) => onChange(event.target.value)} />;
}
