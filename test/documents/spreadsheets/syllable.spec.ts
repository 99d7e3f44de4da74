import { expect, test } from '@jest/globals';
import { isPlainSyllable, isSyllable } from '../../../src/documents/spreadsheets/syllable.js';

const words = (text: string) => text.normalize('NFC').split(/\s+/);

test('ordinary words are syllables, wherever the tone stands and whatever the case', () => {
  const text = `Đảng bộ Khối các cơ quan tỉnh học tập và làm theo tư tưởng đạo đức phong cách Hồ Chí Minh
    nghiêm túc quyết tâm khuyết điểm giữ gìn giếng gì quý quốc hoà hòa thuỷ thủy khuỷu ngoằn ngoèo yêu yến ý
    kỷ luật nghề nghiệp huơ quên ÂU ĐƯỜNG ưu tú xoong rượu khuya uống ươm`;
  expect(words(text).filter((word) => !isSyllable(word))).toEqual([]);
});

test('what cannot be said or written so is none', () => {
  const text = `ắnh cat tàc đep kà cìa ghà ngê gê quư strong Müller ĐB b ng a1 tuan2 nguyễnn hoaà Cafộ bẹẹ yêng2 tyên`;
  expect(words(text).filter(isSyllable)).toEqual([]);
  expect(isSyllable('e\u0301\u0323')).toBe(false);
  expect(isSyllable('')).toBe(false);
});

test('without marks, the same letters are plain syllables', () => {
  const text = 'dang bo khoi cac co quan tinh nguyen duong hoc tap quyet tam gi gieng';
  expect(words(text).filter((word) => !isPlainSyllable(word))).toEqual([]);
  expect(words('đang học kys dduong six strong').filter(isPlainSyllable)).toEqual([]);
});
