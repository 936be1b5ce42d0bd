import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { itemController } from '../items/index.js';
import { barrierKind } from './barrier.kind.js';

@ApiTags('barriers')
@Controller('barriers')
export class BarriersController extends itemController(barrierKind, 'Barrier') {}
