metadata description = 'Types that several files share.'

@export()
@description('How far the application scales. Groups of functions scale apart: http, durable, blob.')
type Scale = {
  @description('Memory of one instance.')
  instanceMemoryMB: 512 | 2048 | 4096

  @minValue(1)
  maximumInstances: int

  @description('Whether instances are spread over the zones of the region; then each group has at least two that never stop.')
  zoneRedundant: bool

  @description('Instances that never stop, by group.')
  alwaysReady: { *: int }
}
