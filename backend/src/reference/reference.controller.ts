import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../platform/access.js';
import { notFound } from '../platform/refusal.js';
import { formDescription } from './forms.data.js';
import { FormDescription, ReferenceLists } from './reference.contract.js';
import { referenceLists } from './reference.data.js';

@ApiTags('reference')
@Controller()
export class ReferenceController {
  @Get('reference')
  @Access('public')
  @ApiOkResponse({ standardSchema: ReferenceLists })
  lists(): ReferenceLists {
    return referenceLists;
  }

  @Get('forms/:code')
  @Access('public')
  @ApiOkResponse({ standardSchema: FormDescription })
  form(@Param('code') code: string): FormDescription {
    return formDescription(code) ?? absent();
  }
}

function absent(): never {
  throw notFound();
}
