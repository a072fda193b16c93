using Ovop.Core.Cases.Events;
using Ovop.Functions.Administration.Engine.Acts;
using Ovop.Functions.Administration.Engine.History;
using Ovop.Functions.Administration.Engine.List;

namespace Ovop.Functions.Tests.Hosting.Languages;

/// <summary>Those of the engine's own pages.</summary>
internal static partial class ComputedKeys
{
    public static IEnumerable<ComputedKey> OfEngine =>
    [
        new(Case, "happened.*", Enum.GetNames<CaseEventKind>(), "Administration/Engine/Runs/EnginePage.razor: happened.{happened.What}"),
        new(Office, "engine.act.*", Enum.GetNames<EngineAct>(), "Administration/Engine/Runs/EnginePage.razor: engine.act.{act}",
            "Administration/Engine/Acts/EnginePreviewPage.razor: engine.act.{Act}", "Administration/Engine/Runs/InstancePage.razor: engine.act.{act}"),
        new(Office, "engine.act.*.hint", Enum.GetNames<EngineAct>(), "Administration/Engine/Runs/EnginePage.razor: engine.act.{act}.hint",
            "Administration/Engine/Acts/EnginePreviewPage.razor: engine.act.{Act}.hint", "Administration/Engine/Runs/InstancePage.razor: engine.act.{act}.hint"),
        new(Office, "engine.done.*", Enum.GetNames<EngineAct>(), "Administration/Engine/Runs/EnginePage.razor: engine.done.{done}"),
        new(Office, "engine.*", EngineStep.Kinds, "Administration/Engine/History/EngineSteps.razor: engine.{step.Kind}",
            "Administration/Engine/Runs/InstancePart.razor: engine.{kind}", "Administration/Engine/Runs/InstancePart.razor: engine.{step.Kind}"),
        new(Office, "instance.*", InstanceColumn.Asked, "Administration/Engine/List/InstancesPage.razor: instance.{column}",
            "Administration/Engine/List/InstancesPage.razor: instance.{code}", "Administration/Engine/List/InstanceFiles.cs: instance.{column}",
            "Administration/Engine/Runs/InstancePart.razor: instance.{content}", "Administration/Engine/Templates/TemplatePage.razor: instance.{name}"),
        new(Office, "instances.*", ["menit", "jam", "hari"], "Administration/Engine/List/InstancesPage.razor: instances.{UnitOf(span)}"),
        new(Office, "instances.drawn.*", ["jumlah", "rentang"], "Administration/Engine/List/InstancesPage.razor: instances.drawn.{what}"),
        new(Office, "way.*", InstanceClause.Ways, "Administration/Engine/List/InstancesPage.razor: way.{way}"),
        new(Office, "view.*", EngineView.Ways, "Administration/Engine/Runs/InstancePart.razor: view.{way}"),
    ];
}
