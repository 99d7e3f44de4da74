import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import './data-table.css';
import { number } from './format';
import { useNarrow } from './use-narrow';

export interface Column<Row> {
  key: string;
  title: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** On a phone: the heading of the card, a line with its label, a line without, or left out. */
  card?: 'title' | 'line' | 'plain' | 'none';
}

interface DataTableProps<Row> {
  /** What the table is of, for those who do not see it. */
  caption: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** How many rows are drawn before “Xem thêm”; all when missing. */
  step?: number;
}

/** A table on a screen; on a phone the same rows as cards. */
export function DataTable<Row>({ step, rows, ...table }: DataTableProps<Row>) {
  const [steps, setSteps] = useState(1);
  const shown = step ? rows.slice(0, steps * step) : rows;
  return (
    <>
      <Rows {...table} rows={shown} />
      {shown.length < rows.length && (
        <p className="data-more">
          <Button onClick={() => setSteps(steps + 1)}>
            Xem thêm (đang hiện {number(shown.length)}/{number(rows.length)})
          </Button>
        </p>
      )}
    </>
  );
}

function Rows<Row>({ caption, columns, rows, rowKey }: Omit<DataTableProps<Row>, 'step'>) {
  const narrow = useNarrow();
  if (narrow) {
    return (
      <ul className="data-cards" aria-label={caption}>
        {rows.map((row) => (
          <li key={rowKey(row)}>
            {columns
              .filter((column) => column.card !== 'none')
              .map((column) => (
                <CardLine key={column.key} column={column} row={row} />
              ))}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className="data-table-frame">
      <table className="data-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'numeric' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <td key={column.key} className={column.numeric ? 'numeric' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CardLine<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const cell = column.cell(row);
  if (cell === null || cell === '' || cell === undefined) return null;
  if (column.card === 'title') return <div className="card-title">{cell}</div>;
  if (column.card === 'plain') return <div className="card-line">{cell}</div>;
  return (
    <div className="card-line">
      <span className="card-label">{column.title}</span> <span>{cell}</span>
    </div>
  );
}
