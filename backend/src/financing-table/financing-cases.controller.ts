import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { itemController } from '../items/index.js';
import { financingCaseKind } from './financing-case.kind.js';

@ApiTags('financing table')
@Controller('financing-cases')
export class FinancingCasesController extends itemController(financingCaseKind, 'FinancingCase') {}
