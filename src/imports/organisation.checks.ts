import type { ReadRow } from './import.subject.js';
import { type OrganisationGround, type ReadOrganisation, TO_COME } from './organisation-row.js';

/** Two rows for one unit or one person: the first one counts. */
export function refuseRepeats(rows: readonly ReadRow[], read: readonly ReadOrganisation[]): void {
  const first = new Map<string, ReadRow>();
  read.forEach(({ reader, key }, index) => {
    const before = first.get(key);
    if (!before) first.set(key, rows[index]!);
    else
      reader.refuse(
        rows[index]!.part === 'units' ? 'code' : 'person',
        'import.repeated',
        `Trùng với trang “${before.sheet}”, dòng ${before.rowNumber}.`,
        rows[index]!.part === 'units'
          ? 'Đề nghị bỏ một dòng.'
          : 'Đề nghị bỏ một dòng; nếu là hai người cùng tên thì ghi thêm để phân biệt, ví dụ “Nguyễn Văn Hòa (A)”.',
      );
  });
}

/** A unit below itself would vanish from the tree. */
export function refuseRings(ground: OrganisationGround, read: readonly ReadOrganisation[]): void {
  const parents = new Map(
    [...ground.units.values()].map(({ code, parentId }) => [code, ground.codeOf(parentId)]),
  );
  const moves = read.filter(({ act, reader }) => act?.unit && reader.problems.length === 0);
  for (const { act } of moves) parents.set(act!.unit!.input.code, act!.unit!.parentCode);
  for (const { act, reader } of moves) {
    const { code } = act!.unit!.input;
    let at: string | null | undefined = parents.get(code);
    for (let steps = 0; at && at !== code && steps < 50; steps += 1) at = parents.get(at);
    if (at === code)
      reader.refuse(
        'parent',
        'unit.wrong-parent',
        'Đơn vị không thể ở dưới chính mình.',
        'Đề nghị kiểm tra mã đơn vị cấp trên.',
      );
  }
}

/** What stands under a unit of the file that is to be mended waits for it, and so does what stands in a ring. */
export function refuseOrphans(read: readonly ReadOrganisation[]): void {
  const sound = new Set<string>();
  const isNew = ({ act, reader }: ReadOrganisation) =>
    act?.unit && !act.unit.there && reader.problems.length === 0;
  for (let grown = true; grown;) {
    grown = false;
    for (const one of read.filter(isNew)) {
      const { input, parentCode } = one.act!.unit!;
      if (sound.has(input.code) || (input.parentId === TO_COME && !sound.has(parentCode))) continue;
      sound.add(input.code);
      grown = true;
    }
  }
  const waits = (reader: ReadOrganisation['reader'], key: string) =>
    reader.refuse(
      key,
      'import.waits',
      'Đơn vị này trong tệp chưa ghi được.',
      'Đề nghị sửa dòng của đơn vị đó trước.',
    );
  for (const { act, reader } of read) {
    const told = reader.problems.length > 0;
    if (!told && act?.unit?.input.parentId === TO_COME && !sound.has(act.unit.parentCode))
      waits(reader, 'parent');
    if (act?.person?.input.unitId === TO_COME && !sound.has(act.person.unitCode)) waits(reader, 'unit');
  }
}
