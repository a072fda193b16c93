using Ovop.Functions.Submission;
using static Ovop.Functions.Tests.Submission.Drafts;

namespace Ovop.Functions.Tests.Submission;

public sealed class DraftTasksTests
{
    [Theory]
    [InlineData("usaha", TaskState.NotStarted)]
    [InlineData("khusus", TaskState.CannotStart)]
    [InlineData("dokumen", TaskState.CannotStart)]
    [InlineData("periksa", TaskState.CannotStart)]
    public void In_an_empty_draft_a_task_is(string task, object state) => StateOf(Empty, task).ShouldBe(state);

    [Theory]
    [InlineData("usaha", TaskState.Incomplete)]
    [InlineData("khusus", TaskState.NotStarted)]
    [InlineData("dokumen", TaskState.NotStarted)]
    public void Once_the_commodity_is_known_a_task_is(string task, object state) => StateOf(Weaving, task).ShouldBe(state);

    [Fact]
    public void A_section_without_problems_is_done() =>
        StateOf(Empty.Answered("pasar", ("pasar_kab", "20"), ("pasar_prov", "30"), ("pasar_nasional", "50"), ("pasar_ekspor", "0")), "pasar").ShouldBe(TaskState.Done);

    [Fact]
    public void A_section_with_a_wrong_answer_is_to_be_completed() =>
        StateOf(Empty.Answered("pasar", ("pasar_kab", "20"), ("pasar_prov", "30"), ("pasar_nasional", "40"), ("pasar_ekspor", "20")), "pasar").ShouldBe(TaskState.Incomplete);

    [Fact]
    public void What_cannot_be_started_has_no_link() => DraftTasks.Of(Empty, Today).Single(task => task.Code == "periksa").Href.ShouldBeNull();

    [Fact]
    public void Every_task_stands_in_one_group_in_the_order_of_the_tasks() =>
        DraftTasks.Groups.SelectMany(group => group.Tasks).ShouldBe(DraftTasks.Of(Weaving, Today).Select(task => task.Code));

    private static TaskState StateOf(Core.Cases.Dossier dossier, string code) => DraftTasks.Of(dossier, Today).Single(task => task.Code == code).State;
}
