using Ovop.Core.Cases;
using Ovop.Core.Rounds.Gates;

namespace Ovop.Core.Screening;

/// <summary>A part of a case that says something gates may look at.</summary>
public interface IGateFact : IPart
{
    GateFacts AddTo(GateFacts facts);
}
