import '@mantine/core/styles/Input.layer.css';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readAuditSearch } from './audit-filters';

interface DayFilterProps {
  label: string;
  value: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onChange: (day: string | undefined) => void;
}

/** A day to narrow by. While a year is typed its first digits already are one: 2, 20, 202; those are not asked for. */
export function DayFilter({ label, value = '', min, max, onChange }: DayFilterProps) {
  const [typed, setTyped] = useState({ text: value, over: value });
  const shown = typed.over === value ? typed.text : value;
  const type = (text: string) => {
    setTyped({ text, over: value });
    const { from: day } = readAuditSearch({ from: text });
    if (day || !text) onChange(day);
  };
  return (
    <TextInput
      type="date"
      label={label}
      value={shown}
      min={min ?? '2020-01-01'}
      {...(max && { max })}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}
