import { TreeSelect } from 'antd';
import { useMemo } from 'react';
import type { Unit } from '../api/types';
import { fold, unitTree } from '../shared/units';

interface UnitsPickerProps {
  id?: string;
  value?: string[];
  onChange?: (value: string[]) => void;
  units: readonly Unit[];
  /** Units that may be chosen. */
  among?: (unit: Unit) => boolean;
  /** At most one. */
  one?: boolean;
}

/** Units of one day chosen from the tree, found with or without marks. */
export function UnitsPicker({ id, value = [], onChange, units, among, one }: UnitsPickerProps) {
  const tree = useMemo(
    () => unitTree(units.filter(among ?? (() => true)), (unit) => unit.id),
    [units, among],
  );
  const known = value.filter((chosen) => units.some((unit) => unit.id === chosen));
  const common = {
    id,
    className: 'unit-picker',
    treeData: tree,
    showSearch: {
      filterTreeNode: (typed: string, node: object) =>
        'search' in node && String(node.search).includes(fold(typed)),
    },
    treeDefaultExpandedKeys: tree.length === 1 && tree[0] ? [tree[0].value] : [],
    allowClear: true,
    placeholder: 'Chọn đơn vị',
    popupMatchSelectWidth: false,
    styles: { popup: { root: { maxWidth: 'min(560px, 94vw)' } } },
    listHeight: 360,
  };
  if (one)
    return (
      <TreeSelect<string | undefined>
        {...common}
        value={known[0]}
        onChange={(chosen) => onChange?.(chosen ? [chosen] : [])}
      />
    );
  return (
    <TreeSelect<string[]> {...common} multiple value={known} onChange={(chosen) => onChange?.(chosen)} />
  );
}
