using Ovop.Core;
using Ovop.Functions.Administration.Bulk;

namespace Ovop.Functions.Tests.Award;

/// <summary>Where nothing is done to people.</summary>
internal sealed class NoPeople : IOnPeople
{
    public Task<Problem?> Do(BulkAct act, string person, CancellationToken cancel) => throw new InvalidOperationException($"{act.Kind} of {person}");

    public Task Stop(BulkAct act, CancellationToken cancel) => throw new InvalidOperationException($"{act.Kind}");
}
