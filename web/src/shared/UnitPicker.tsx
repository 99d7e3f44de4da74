import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import type { Unit } from '../api/types';
import { fold, unitTree, useUnits } from './units';

interface UnitPickerProps {
  id?: string;
  /** The unit's id, or its code with `by="code"`. */
  value?: string;
  onChange?: (value: string | undefined) => void;
  by?: 'id' | 'code';
  /** The organisation on this date; today when missing. */
  on?: string;
  /** Units that may be chosen; all when missing. */
  among?: (unit: Unit) => boolean;
  placeholder?: string;
  allowClear?: boolean;
  disabled?: boolean;
  'aria-label'?: string;
}

/** A unit chosen from the tree, found with or without marks. */
export function UnitPicker({
  value,
  onChange,
  by = 'id',
  on,
  among,
  placeholder,
  allowClear = true,
  ...rest
}: UnitPickerProps) {
  const units = useUnits(on);
  const tree = useMemo(
    () =>
      unitTree((units ?? []).filter(among ?? (() => true)), (unit) => (by === 'id' ? unit.id : unit.code)),
    [units, among, by],
  );
  return (
    <TreeSelect
      {...rest}
      className="unit-picker"
      value={units ? value : undefined}
      onChange={(chosen: string | undefined) => onChange?.(chosen)}
      treeData={tree}
      loading={!units}
      showSearch={{ filterTreeNode: (typed, node) => String(node.search).includes(fold(typed)) }}
      treeDefaultExpandedKeys={tree.length === 1 && tree[0] ? [tree[0].value] : []}
      allowClear={allowClear}
      placeholder={placeholder ?? 'Chọn đơn vị'}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { maxWidth: 'min(560px, 94vw)' } } }}
      listHeight={360}
    />
  );
}
