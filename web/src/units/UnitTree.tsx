import { Tree } from 'antd';
import { useMemo, useState } from 'react';
import type { Unit } from '../api/types';
import { type UnitNode, fold, unitTree } from '../shared/units';
import { LIST_WORDS } from '../words';

interface UnitTreeProps {
  units: Unit[];
  q: string;
  chosen: string | null;
  onChoose: (code: string) => void;
}

/** The units as a tree; a search keeps what fits with what stands above it, and opens it. */
export function UnitTree({ units, q, chosen, onChoose }: UnitTreeProps) {
  const whole = useMemo(() => unitTree(units, (unit) => unit.code), [units]);
  const wanted = fold(q.trim());
  const shown = useMemo(() => (wanted ? fitting(whole, wanted) : whole), [whole, wanted]);
  const [opened, setOpened] = useState<string[]>(() => [
    ...whole.map((node) => node.value),
    ...above(units, chosen),
  ]);
  const expanded = wanted ? shown.flatMap(allWithChildren) : opened;
  if (shown.length === 0) return <p className="muted">{LIST_WORDS.noneMatch}</p>;
  return (
    <div className="unit-tree" role="region" aria-label="Cây đơn vị">
      <Tree
        blockNode
        treeData={shown.map(drawn)}
        selectedKeys={chosen ? [chosen] : []}
        expandedKeys={expanded}
        onExpand={(keys) => setOpened(keys.map(String))}
        onSelect={(keys) => {
          if (keys[0]) onChoose(String(keys[0]));
        }}
      />
    </div>
  );
}

interface DrawnNode {
  key: string;
  title: string;
  children: DrawnNode[];
}

function drawn(node: UnitNode): DrawnNode {
  return { key: node.value, title: node.title, children: node.children.map(drawn) };
}

function fitting(nodes: UnitNode[], wanted: string): UnitNode[] {
  return nodes.flatMap((node) => {
    const children = fitting(node.children, wanted);
    return node.search.includes(wanted) || children.length > 0 ? [{ ...node, children }] : [];
  });
}

function allWithChildren(node: UnitNode): string[] {
  return node.children.length === 0 ? [] : [node.value, ...node.children.flatMap(allWithChildren)];
}

/** Codes of the units above a unit. */
function above(units: Unit[], code: string | null): string[] {
  const unit = units.find((one) => one.code === code);
  return unit?.parentCode ? [unit.parentCode, ...above(units, unit.parentCode)] : [];
}
