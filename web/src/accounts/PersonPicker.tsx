import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api, body } from '../api/client';

interface PersonPickerProps {
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  onName?: (name: string) => void;
}

/** Somebody of the people's list, found by name with or without marks. */
export function PersonPicker({ id, value, onChange, onName }: PersonPickerProps) {
  const [q, setQ] = useState('');
  const people = useQuery({
    queryKey: ['people', 'pick', q],
    queryFn: () => body(api.GET('/api/people', { params: { query: { q, limit: 20 } } })),
    enabled: q.length >= 2,
    placeholderData: (old) => old,
  });
  const items = people.data?.items ?? [];
  return (
    <Select
      id={id}
      value={value}
      allowClear
      showSearch={{ filterOption: false, onSearch: (typed) => setQ(typed.trim()) }}
      placeholder="Gõ ít nhất 2 chữ của tên"
      notFoundContent={
        q.length < 2 ? 'Gõ tên để tìm' : people.isFetching ? 'Đang tìm' : 'Không có người phù hợp'
      }
      options={items.map((person) => ({
        value: person.id,
        label: `${person.name}${person.postings[0] ? ` – ${person.postings[0].unitCode}` : ''}`,
      }))}
      onChange={(chosen: string | undefined) => {
        onChange?.(chosen);
        const name = items.find((person) => person.id === chosen)?.name;
        if (name) onName?.(name);
      }}
    />
  );
}
